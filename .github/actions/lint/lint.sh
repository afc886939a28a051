#!/usr/bin/env bash
# What the action does: finds the files of FILES and lints them with TRIAGE. Nothing of FILES is ever run, so that lists of
# changed files can be passed on as they are.
set -eo pipefail

fail() {
  echo "::error::triage: $1"
  exit 2
}

case "$IF_NO_FILES_FOUND" in
  warn | error | ignore) ;;
  *) fail "if-no-files-found has none of its values: expected warn, error or ignore" ;;
esac

shopt -s nullglob
# Bash 3, which macOS has, knows no '**'; it is then as '*'.
shopt -s globstar 2> /dev/null || true

most_patterns=1000
files=()

# Sets 'patterns' to what a pattern with braces stands for, each without any: {a,b} for either.
expand_braces() {
  local queue=("$1") word inner rest
  patterns=()
  while [ "${#queue[@]}" -gt 0 ]; do
    word="${queue[0]}"
    queue=("${queue[@]:1}")
    if [[ "$word" =~ ^(.*)\{([^{}]*,[^{}]*)\}(.*)$ ]]; then
      local before="${BASH_REMATCH[1]}" after="${BASH_REMATCH[3]}"
      rest="${BASH_REMATCH[2]},"
      while [ -n "$rest" ]; do
        inner="${rest%%,*}"
        rest="${rest#*,}"
        queue+=("$before$inner$after")
      done
    else
      patterns+=("$word")
    fi
    [ $((${#queue[@]} + ${#patterns[@]})) -le "$most_patterns" ] \
      || fail "a pattern with braces in 'files' stands for more than $most_patterns others"
  done
}

# Sets 'matches' to the files of a pattern.
expand() {
  local pattern found
  matches=()
  expand_braces "$1"
  for pattern in "${patterns[@]}"; do
    # No splitting: a pattern with a space in it is one.
    IFS= ; found=($pattern); unset IFS
    for pattern in "${found[@]}"; do
      [ ! -e "$pattern" ] || matches+=("$pattern")
    done
  done
}

is_pattern() {
  case "$1" in
    *[*?[]* | *\{*,*\}*) return 0 ;;
    *) return 1 ;;
  esac
}

# Adds the files of one word: those that match, or the path itself, of which the program complains where it is not there.
take() {
  if [ -e "$1" ] || ! is_pattern "$1"; then
    files+=("$1")
  else
    expand "$1"
    files+=("${matches[@]}")
  fi
}

# Splits a line at the blanks outside of quotes, and takes each word. A quote within a word is part of its name.
take_words() {
  local line="$1" word="" quote="" letter index is_word=""
  for ((index = 0; index < ${#line}; index++)); do
    letter="${line:index:1}"
    if [ -n "$quote" ]; then
      if [ "$letter" = "$quote" ]; then quote=""; else word+="$letter"; fi
    elif [ -z "$is_word" ] && { [ "$letter" = '"' ] || [ "$letter" = "'" ]; }; then
      quote="$letter"
      is_word=yes
    elif [ "$letter" = " " ] || [ "$letter" = $'\t' ]; then
      [ -z "$is_word" ] || take "$word"
      word=""
      is_word=""
    else
      word+="$letter"
      is_word=yes
    fi
  done
  [ -z "$quote" ] || fail "a quote in 'files' is not closed"
  [ -z "$is_word" ] || take "$word"
}

while IFS= read -r line || [ -n "$line" ]; do
  line="${line#"${line%%[![:space:]]*}"}"
  line="${line%"${line##*[![:space:]]}"}"
  [ -n "$line" ] || continue
  if [ -e "$line" ]; then
    files+=("$line")
    continue
  fi
  # A line that matches as a whole is one pattern, spaces and all; else it is several words.
  expand "$line"
  if [ "${#matches[@]}" -gt 0 ]; then
    files+=("${matches[@]}")
  else
    take_words "$line"
  fi
done <<< "$FILES"

if [ "${#files[@]}" -eq 0 ]; then
  case "$IF_NO_FILES_FOUND" in
    warn) echo "::warning::triage: no file matches 'files'; nothing was checked" ;;
    error) fail "no file matches 'files'" ;;
    ignore) echo "triage: no file matches 'files'; nothing was checked" ;;
  esac
  exit 0
fi

if ! command -v "$TRIAGE" > /dev/null; then
  package="$GITHUB_ACTION_PATH/../../.."
  swift build -c release --package-path "$package"
  TRIAGE="$(swift build -c release --package-path "$package" --show-bin-path)/triage"
fi
"$TRIAGE" lint --format github --fail-on "$FAIL_ON" -- "${files[@]}"
