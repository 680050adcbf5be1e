#ifndef SINPLOT_CARGUMENTS_H
#define SINPLOT_CARGUMENTS_H

/* The words that the process was started with, the program's name first. Swift reads them from /proc, which a bare
   chroot or a strict sandbox does not have. */

/* How many there are; 0 where the C library does not tell (only glibc does). */
int sinplot_argument_count(void);

/* One of them. */
const char *sinplot_argument(int index);

#endif
