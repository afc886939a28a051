// The files of Models/, embedded in the program so that one file is the whole of it.
#pragma once

#include <stddef.h>

/// A file of Models/ by name: its bytes, aligned to 64, and its length. They live as long as the program.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t length;
} triage_embedded_file;

/// The number of embedded files.
extern const size_t triage_embedded_count;

/// The embedded file at an index below the count.
triage_embedded_file triage_embedded(size_t index);
