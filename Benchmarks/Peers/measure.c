/* Runs commands in turns, and prints for each a line: the median, least and greatest wall time in milliseconds, and
   the peak memory in KiB. In turns, so that whatever else the machine does falls on all of them alike.

     cc -O2 measure.c -o measure
     ./measure RUNS COMMAND ... [--- COMMAND ...] ... */

#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double run(char **command, long *peak) {
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = vfork();
  if (child == 0) {
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    execvp(command[0], command);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) {
    perror("measure");
    exit(1);
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  if (!WIFEXITED(status) || WEXITSTATUS(status)) {
    fprintf(stderr, "measure: %s failed\n", command[0]);
    exit(1);
  }
  if (usage.ru_maxrss > *peak) *peak = usage.ru_maxrss;
  return (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) * 1e-6;
}

int main(int count, char **arguments) {
  int runs = count > 2 ? atoi(arguments[1]) : 0;
  if (runs < 1) {
    fprintf(stderr, "usage: measure RUNS COMMAND ... [--- COMMAND ...] ...\n");
    return 64;
  }
  char ***commands = calloc(count, sizeof *commands);
  int number = 0;
  commands[number++] = arguments + 2;
  for (int i = 2; i < count; i++)
    if (!strcmp(arguments[i], "---")) {
      arguments[i] = NULL;
      commands[number++] = arguments + i + 1;
    }
  double *times = calloc((size_t)number * runs, sizeof *times);
  long *peaks = calloc(number, sizeof *peaks);
  for (int i = 0; i < number; i++) run(commands[i], &peaks[i]);
  for (int r = 0; r < runs; r++)
    for (int i = 0; i < number; i++) times[i * runs + r] = run(commands[i], &peaks[i]);
  for (int i = 0; i < number; i++) {
    double *mine = times + i * runs;
    qsort(mine, runs, sizeof *mine, ascending);
    printf("%.3f %.3f %.3f %ld\n", mine[runs / 2], mine[0], mine[runs - 1], peaks[i]);
  }
  return 0;
}
