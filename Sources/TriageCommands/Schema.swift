/// What `triage help schema` prints: the meaning of every key.
let schemaText = """
  triage classify --format json, jsonl: one object a ticket, in input order (jsonl: one a line)

    schemaVersion     1; raised when a key changes its meaning or goes
    id                the row's id (--id, or id, number, key, ...), a mail's Message-ID or the name
                      of the file, in a mailbox with the line; null where there is none
    policy            name of the policy; null where the model's levels are not the policy's
    level             the level of least expected cost under the policy's costs; never null
    confidence        calibrated probability of level: of tickets with 0.8, eight in ten are right
    probabilities     {level: calibrated probability}; they sum to 1, none is 0 or 1
    decision          "assigned", or "needs-review" where confidence is below what the level needs
                      to be right often enough, or too few of the words are known to the model
    candidates        levels that cannot be ruled out, most probable first; in nine of ten
                      tickets the true level is one of them
    responseTarget    null without a policy, else
      plan            name of the support plan
      channel         who answers: tickets, on-call, chat, ...
      seconds         time to an answer, counted inside the coverage; null where none is stated
      coverage        hours that count: 24x7, 24x5 (Monday to Friday, UTC), or days and hours
      due             UTC, YYYY-MM-DDTHH:MM:SSZ, counted from the row's received (or created_at,
                      opened_at, ... where that is an ISO time); null where no time is
                      stated, and after the year 9999
    reasons           terms of the log-odds, strongest first; at most 12 unless --explain
      kind            word (with its stem, and its place in the title), pair (of neighbours),
                      rule (keyword or pattern), rules (two in one sentence), class (words of one
                      meaning, quantities), classes (two near each other), shape (length,
                      capitals, questions, ...)
      feature         what the model calls it; "not: " marks the scope of a negation
      text            the ticket's own text, as written; empty for shapes
      part            "title" or "body"; null for shapes
      line, column    from 1, columns in Unicode scalars: of the file as written for text, Markdown
                      and mail, of the decoded part for JSON and CSV; null for shapes
      weight          natural-log units; positive speaks for level, negative for the runner-up
      towards         the level it speaks for
    remainder         what the reasons leave of logOdds: the prior and all weaker terms
    logOdds           log-odds of level against the most probable other level:
                      the weights and the remainder add up to it
    completeness
      fields          reproduction, environment, startTime, errorMessage, evidence, impact: each
                      {present, part, line, column, text}, null where absent
      missing         absent fields that a ticket of this kind needs, in the order to ask; none of one
                      that is surely of a built-in model's last level, such as a question
      questions       what to ask the reporter, one for each of missing
    singleIssue       false where two or more unrelated problems share the ticket
    secrets           [{kind, part, line, column}], part also "id"; a secret's characters appear
                      nowhere: in an id each is a star

  triage lint --format json: one object

    schemaVersion     1
    findings          file by file, in the order of their places
      path            the file as it was named; "<stdin>" for standard input
      line, column    from 1, columns in Unicode scalars: of the file as written for text, Markdown
                      and mail; for JSON and CSV the line of the row, and 1
      endColumn       where the finding ends in its first line; not part of it any more
      ticket          for JSON and CSV only
        id            the row's id, a star for each character of a secret; null where there is none
        part          "title" or "body"
        line, column  of the place in the decoded part
      rule            name of the rule: triage lint --explain RULE
      severity        "error", "warning" or "note", as the configuration has it
      message         what is wrong and what to write
      fingerprint     the same for the same finding wherever it moves to in the file, and however
                      the file's path is spelled inside its project
    summary
      tickets         tickets looked at
      errors, warnings, notes
                      findings by severity, those of the baseline left out
      known           findings that the baseline puts up with, or that --write-baseline wrote
      fixed           findings of the baseline that are gone from the files looked at
      failed          inputs that could not be read to their end

  triage evaluate --format json: one object

    schemaVersion     1
    method            how the predictions came about
    rows, levels      number of tickets; names of the levels, most urgent first
    accuracy          share of right decisions; like each metric {value, low, high}, the bounds
                      of a 95% bootstrap interval
    macroF1           mean over levels of the harmonic mean of precision and recall
    withinOne         share of decisions at most one level off
    ordinalError      mean distance between true and decided level
    topRecall         share of tickets of the most urgent level that were decided so
    topFalseAlarm     share of all others that were taken for the most urgent level
    underTriage       share of tickets decided less urgent than they are
    expectedCost      mean cost of the decisions
    ece               expected calibration error, 15 bins
    brier             mean squared distance of the probabilities from the truth, 0 to 2
    assigned          share of tickets that need no review
    assignedAccuracy  share of right decisions among those
    coverage          share of tickets whose candidates hold the true level
    confusion         rows: true level, columns: decided level
    perLevel          {level: {precision, recall, f1, rows}}
    riskCoverage      [{coverage, accuracy}]: share of right decisions among the surest tickets
    areaUnderRisk     mean over all coverages of the share of wrong decisions
    calibration       [{stated, right, rows}]: mean confidence and share of right decisions of
                      tickets of about equal confidence
    eceOfChance       the ece that a calibrated model would have of so many rows
    slices            with --slice: {value, rows} and every metric, for each value of the field
    baselines         the same metrics for always saying the most frequent level (majority) and
                      for a rule of thumb on alarm words (keywords)
    comparison        with --compare
      accuracy, macroF1  {difference, low, high}: this model less the other
      onlyThis, onlyOther  tickets that only one of them decides right
      mcnemar           probability of so uneven a split by chance (exact, two-sided)

  triage audit --format json: one object

    schemaVersion     1
    rows              tickets looked at
    duplicates        pairs that share most of their words, at most --top
      rows, places    the ids of both; their files and lines
      similarity      share of their runs of words that they have in common, 0 to 1
      contradicts     whether their labels differ
    duplicateCount    all such pairs
    suspects          tickets whose label surprises a model trained without them, at most --top
      id, place       of the ticket
      label           as it is
      surprise        -log2 of the probability that the model gives the label, in bits
      level, probability  what the model says, and how sure it is
    leaks             words that nearly give a level away: {word, level, rows with it, hits: of
                      these the level}
    openings          {words, rows}: first words that many tickets share

  """
