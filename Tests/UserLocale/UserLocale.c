#include "UserLocale.h"

#include <locale.h>
#include <stddef.h>

static const char *name;

__attribute__((constructor)) static void enter(void) { name = setlocale(LC_ALL, ""); }

const char *sinplot_user_locale(void) { return name ? setlocale(LC_ALL, NULL) : NULL; }
