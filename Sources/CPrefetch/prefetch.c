// The function is inline; a target of C needs a file.
#include "CPrefetch.h"
