// SPDX-License-Identifier: Apache-2.0
//
// Gives the terminal back when the process dies of a signal. A Swift trap is SIGILL or SIGTRAP.
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "internal.h"

static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGQUIT};
#define COUNT (sizeof(fatal) / sizeof *(fatal))

static struct sigaction before[COUNT];
static struct termios saved_modes;
static volatile sig_atomic_t is_armed;
static char restore[256];
static size_t restore_length;
// A stack that overflowed cannot run the handler.
static char handler_stack[32 * 1024];

void add_fatal_restore(const char *capability) {
    if (capability == NULL || capability == (const char *)-1) return;
    while (*capability != 0 && restore_length < sizeof restore) {
        const char *end = strncmp(capability, "$<", 2) == 0 ? strchr(capability, '>') : NULL;
        if (end != NULL) capability = end + 1;
        else restore[restore_length++] = *capability++;
    }
}

// Only functions that are safe in a signal handler.
static void on_fatal(int signal) {
    if (is_armed) {
        is_armed = 0;
        ssize_t written = write(STDOUT_FILENO, restore, restore_length);
        (void)written;
        tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
        // Among it the sentence in which Swift says where and why it trapped.
        say_errors();
    }
    struct sigaction plain = {.sa_handler = SIG_DFL};
    sigaction(signal, &plain, NULL);
    raise(signal);
}

void arm_fatal_restore(const struct termios *modes) {
    saved_modes = *modes;
    is_armed = 1;
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_handler = on_fatal, .sa_flags = SA_NODEFER | SA_ONSTACK};
    for (size_t index = 0; index < COUNT; index++) sigaction(fatal[index], &action, &before[index]);
}

void disarm_fatal_restore(void) {
    is_armed = 0;
    restore_length = 0;
    for (size_t index = 0; index < COUNT; index++) sigaction(fatal[index], &before[index], NULL);
}
