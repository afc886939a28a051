// One instruction that Swift has no word for.
#pragma once

/// Has the processor fetch the cache line of an address, which need not be readable, while it goes on.
///
/// Tables of megabytes are read in random places: a place asked for some steps ahead has arrived when it is needed.
static inline void prefetch_line(const void *_Nonnull address) {
  __builtin_prefetch(address);
}
