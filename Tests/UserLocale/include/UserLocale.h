#ifndef SINPLOT_USER_LOCALE_H
#define SINPLOT_USER_LOCALE_H

/* Linked into tests, this enters the locale that the environment asks for before anything else runs, as many programs do
   and sinplot itself does not. Returns its name, or NULL where there is no such locale. */
const char *sinplot_user_locale(void);

#endif
