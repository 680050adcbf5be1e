#define _GNU_SOURCE
#include "CFiles.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

/* From linux/fs.h. */
enum { rename_noreplace = 1, rename_exchange = 2 };

static int rename_with(int directory, const char *from, const char *to, unsigned flags) {
#ifdef __GLIBC__
  return renameat2(directory, from, directory, to, flags);
#else
  return (int)syscall(SYS_renameat2, directory, from, directory, to, flags);
#endif
}

int sinplot_exchange(int directory, const char *first, const char *second) {
  return rename_with(directory, first, second, rename_exchange);
}

int sinplot_rename_new(int directory, const char *from, const char *to) {
  return rename_with(directory, from, to, rename_noreplace);
}

int sinplot_open_path(int directory, const char *name) {
  return openat(directory, name, O_PATH | O_NOFOLLOW | O_CLOEXEC);
}
