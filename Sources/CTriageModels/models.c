#include "CTriageModels.h"

// if_empty lets the program build before its first model was trained: an empty file is no model.
#define FILE_BYTES(symbol) static const _Alignas(64) unsigned char symbol[]

FILE_BYTES(priority_model) = {
#embed "../../Models/priority.model" if_empty(0)
};
FILE_BYTES(severity_model) = {
#embed "../../Models/severity.model" if_empty(0)
};
FILE_BYTES(fields_model) = {
#embed "../../Models/fields.model" if_empty(0)
};
FILE_BYTES(rules) = {
#embed "../../Models/rules.json5"
};
FILE_BYTES(rules_set) = {
#embed "../../Models/patterns/rules.set" if_empty(0)
};
FILE_BYTES(ticket_set) = {
#embed "../../Models/patterns/ticket.set" if_empty(0)
};
FILE_BYTES(detection_set) = {
#embed "../../Models/patterns/detection.set" if_empty(0)
};
FILE_BYTES(forms_set) = {
#embed "../../Models/patterns/forms.set" if_empty(0)
};
FILE_BYTES(secrets_set) = {
#embed "../../Models/patterns/secrets.set" if_empty(0)
};
FILE_BYTES(temporal) = {
#embed "../../Models/policies/temporal.json5"
};
FILE_BYTES(atlan) = {
#embed "../../Models/policies/atlan.json5"
};
FILE_BYTES(pantheon) = {
#embed "../../Models/policies/pantheon.json5"
};
FILE_BYTES(pantheon_plans) = {
#embed "../../Models/policies/pantheon-plans.json5"
};

static const triage_embedded_file files[] = {
    {"priority.model", priority_model, sizeof priority_model},
    {"severity.model", severity_model, sizeof severity_model},
    {"fields.model", fields_model, sizeof fields_model},
    {"rules.json5", rules, sizeof rules},
    {"patterns/rules.set", rules_set, sizeof rules_set},
    {"patterns/ticket.set", ticket_set, sizeof ticket_set},
    {"patterns/detection.set", detection_set, sizeof detection_set},
    {"patterns/forms.set", forms_set, sizeof forms_set},
    {"patterns/secrets.set", secrets_set, sizeof secrets_set},
    {"policies/temporal.json5", temporal, sizeof temporal},
    {"policies/atlan.json5", atlan, sizeof atlan},
    {"policies/pantheon.json5", pantheon, sizeof pantheon},
    {"policies/pantheon-plans.json5", pantheon_plans, sizeof pantheon_plans},
};

const size_t triage_embedded_count = sizeof files / sizeof files[0];

triage_embedded_file triage_embedded(size_t index) { return files[index]; }
