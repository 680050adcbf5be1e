#ifndef SINPLOT_CFILES_H
#define SINPLOT_CFILES_H

#include <sys/xattr.h>

/* Linux's calls that Swift's view of the C library leaves out. Each returns -1 and sets errno as the call does. */

/* Gives two files of a directory each other's name, in one step. */
int sinplot_exchange(int directory, const char *first, const char *second);

/* Renames a file of a directory, unless there is a file of the new name. */
int sinplot_rename_new(int directory, const char *from, const char *to);

/* Opens a file, or a symbolic link itself, only to be looked at with fstat and readlinkat; needs no permission for it. */
int sinplot_open_path(int directory, const char *name);

#endif
