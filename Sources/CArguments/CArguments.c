#include "CArguments.h"

#include <features.h>

static int count;
static char **words;

static void remember(int argc, char **argv, char **environment) {
  (void)environment;
  count = argc;
  words = argv;
}

#ifdef __GLIBC__
/* glibc calls what is listed here with main's arguments, before main. */
__attribute__((section(".init_array"), used)) static void (*const initializer)(int, char **, char **) = remember;
#endif

int sinplot_argument_count(void) { return count; }

const char *sinplot_argument(int index) { return words[index]; }
