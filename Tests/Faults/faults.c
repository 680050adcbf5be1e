/* Makes one call of a program fail, or all from one on: to be preloaded (LD_PRELOAD) into the program under test.

   FAULT_KIND    what fails: memory, or the name of one of the system calls below
   FAULT_AT      which call of that kind is the first to fail, from 1; with 0 none does
   FAULT_COUNT   how many fail from there on (1 where it is missing; 0 for all)
   FAULT_ERRNO   the error's number (ENOSPC where it is missing)
   FAULT_LIBRARY the start of a library's name: memory fails there only (in any of them where it is missing)
   FAULT_REPORT  a file that gets a line for the first call that failed, and one with the number of calls at exit

   Memory fails only where one of the drawing libraries asks for it itself: what the Swift runtime cannot allocate ends
   the process by its own hand, whatever the program does. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);

static const char *const libraries[] = {"libcairo.",  "libfreetype.", "libfontconfig.", "libpng16.",
                                        "libpixman-", "libz.",        "libexpat."};

typedef struct {
  uintptr_t base, start, end;
  const char *name;
} segment;

static segment segments[64];
static int segment_count;
static const char *kind = "";
static long first, last;
static int error_number = ENOSPC;
static const char *library;
static const char *report;
static atomic_long calls;

static int note_object(struct dl_phdr_info *info, size_t size, void *data) {
  (void)size;
  (void)data;
  const char *slash = strrchr(info->dlpi_name, '/');
  const char *name = slash ? slash + 1 : info->dlpi_name;
  for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
    if (strncmp(name, libraries[i], strlen(libraries[i])) != 0) continue;
    if (library && strncmp(name, library, strlen(library)) != 0) continue;
    for (int j = 0; j < info->dlpi_phnum && segment_count < 64; j++) {
      const ElfW(Phdr) *header = &info->dlpi_phdr[j];
      if (header->p_type != PT_LOAD || !(header->p_flags & PF_X)) continue;
      uintptr_t start = info->dlpi_addr + header->p_vaddr;
      segments[segment_count++] = (segment){info->dlpi_addr, start, start + header->p_memsz, name};
    }
  }
  return 0;
}

static void say(const char *text) {
  if (!report) return;
  int descriptor = (int)syscall(SYS_openat, AT_FDCWD, report, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (descriptor < 0) return;
  syscall(SYS_write, descriptor, text, strlen(text));
  syscall(SYS_close, descriptor);
}

__attribute__((constructor)) static void begin(void) {
  library = getenv("FAULT_LIBRARY");
  dl_iterate_phdr(note_object, NULL);
  const char *at = getenv("FAULT_AT"), *count = getenv("FAULT_COUNT"), *number = getenv("FAULT_ERRNO");
  if (number) error_number = atoi(number);
  report = getenv("FAULT_REPORT");
  first = at ? atol(at) : 0;
  long failing = count ? atol(count) : 1;
  last = failing == 0 ? -1 : first + failing - 1;
  if (getenv("FAULT_KIND")) kind = getenv("FAULT_KIND");
}

__attribute__((destructor)) static void end(void) {
  char text[64];
  snprintf(text, sizeof text, "calls %ld\n", atomic_load(&calls));
  say(text);
}

/* Counts a call, and tells whether it is to fail. */
static int fails(const char *function, const char *object, uintptr_t offset) {
  long call = atomic_fetch_add(&calls, 1) + 1;
  if (first == 0 || call < first || (last >= 0 && call > last)) return 0;
  if (call == first) {
    char text[200];
    snprintf(text, sizeof text, "failed %s %s+0x%lx\n", function, object, (unsigned long)offset);
    say(text);
  }
  return 1;
}

static int memory_fails(const char *function, void *caller) {
  if (strcmp(kind, "memory") != 0) return 0;
  uintptr_t address = (uintptr_t)caller;
  for (int i = 0; i < segment_count; i++) {
    if (address < segments[i].start || address >= segments[i].end) continue;
    if (!fails(function, segments[i].name, address - segments[i].base)) return 0;
    errno = ENOMEM;
    return 1;
  }
  return 0;
}

#define MEMORY_FAILS memory_fails(__func__, __builtin_return_address(0))

void *malloc(size_t size) { return MEMORY_FAILS ? NULL : __libc_malloc(size); }

void *calloc(size_t count, size_t size) { return MEMORY_FAILS ? NULL : __libc_calloc(count, size); }

void *realloc(void *old, size_t size) { return MEMORY_FAILS ? NULL : __libc_realloc(old, size); }

void *reallocarray(void *old, size_t count, size_t size) {
  size_t bytes;
  if (MEMORY_FAILS || __builtin_mul_overflow(count, size, &bytes)) return NULL;
  return __libc_realloc(old, bytes);
}

void *memalign(size_t alignment, size_t size) {
  return MEMORY_FAILS ? NULL : __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  return MEMORY_FAILS ? NULL : __libc_memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
  if (MEMORY_FAILS) return ENOMEM;
  *result = __libc_memalign(alignment, size);
  return *result ? 0 : ENOMEM;
}

char *strdup(const char *text) {
  if (MEMORY_FAILS) return NULL;
  size_t size = strlen(text) + 1;
  char *copy = __libc_malloc(size);
  return copy ? memcpy(copy, text, size) : NULL;
}

/* The system calls by which files are made. Those on standard streams count too. */

static int call_fails(const char *function) {
  if (strcmp(kind, function) != 0 || !fails(function, "", 0)) return 0;
  errno = error_number;
  return 1;
}

#define NEXT(function) ((__typeof__(&function))dlsym(RTLD_NEXT, #function))

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (call_fails("write")) return -1;
  /* A disk that fills up takes a part first. */
  if (call_fails("short-write") && count > 1) count /= 2;
  return NEXT(write)(descriptor, bytes, count);
}

int openat(int directory, const char *path, int flags, ...) {
  mode_t mode = 0;
  if (flags & O_CREAT) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
    if (call_fails("create")) return -1;
  } else if (call_fails("open")) {
    return -1;
  }
  return NEXT(openat)(directory, path, flags, mode);
}

int open(const char *path, int flags, ...) {
  mode_t mode = 0;
  if (flags & O_CREAT) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
    if (call_fails("create")) return -1;
  } else if (call_fails("open")) {
    return -1;
  }
  return NEXT(open)(path, flags, mode);
}

int close(int descriptor) {
  int result = NEXT(close)(descriptor);
  return call_fails("close") ? -1 : result;
}

int fsync(int descriptor) { return call_fails("fsync") ? -1 : NEXT(fsync)(descriptor); }

int renameat(int from, const char *old, int to, const char *new) {
  return call_fails("rename") ? -1 : NEXT(renameat)(from, old, to, new);
}

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
  return call_fails("rename") || (flags == RENAME_EXCHANGE && call_fails("exchange"))
    ? -1 : NEXT(renameat2)(from, old, to, new, flags);
}

int mkdir(const char *path, mode_t mode) { return call_fails("mkdir") ? -1 : NEXT(mkdir)(path, mode); }

int fchmod(int descriptor, mode_t mode) { return call_fails("chmod") ? -1 : NEXT(fchmod)(descriptor, mode); }

int flock(int descriptor, int operation) { return call_fails("lock") ? -1 : NEXT(flock)(descriptor, operation); }

int fstat(int descriptor, struct stat *status) {
  return call_fails("stat") ? -1 : NEXT(fstat)(descriptor, status);
}

int stat(const char *path, struct stat *status) { return call_fails("stat") ? -1 : NEXT(stat)(path, status); }

int fstatat(int directory, const char *path, struct stat *status, int flags) {
  return call_fails("stat") ? -1 : NEXT(fstatat)(directory, path, status, flags);
}

int lstat(const char *path, struct stat *status) { return call_fails("stat") ? -1 : NEXT(lstat)(path, status); }
