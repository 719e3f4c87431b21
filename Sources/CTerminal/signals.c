// SPDX-License-Identifier: Apache-2.0
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

#include "CTerminal.h"
#include "internal.h"

static const int handled[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct sigaction before[COUNT(handled)];
static int wake_pipe[2] = {-1, -1};
static atomic_int pending;

static int reason(int signal) {
    switch (signal) {
    case SIGWINCH: return CT_RESIZE;
    case SIGINT: return CT_INTERRUPT;
    case SIGTSTP: return CT_SUSPEND;
    case SIGCONT: return CT_CONTINUE;
    case SIGHUP: return CT_HANGUP;
    default: return CT_TERMINATE;
    }
}

static void wake(int reasons) {
    int saved = errno;
    atomic_fetch_or(&pending, reasons);
    char byte = 0;
    // A full pipe wakes as well as one more byte would.
    ssize_t written = write(wake_pipe[1], &byte, 1);
    (void)written;
    errno = saved;
}

static void on_signal(int signal) {
    wake(reason(signal));
}

static const struct sigaction on_signal_action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
static const struct sigaction ignore_action = {.sa_handler = SIG_IGN};
static const struct sigaction default_action = {.sa_handler = SIG_DFL};

bool install_signals(void) {
    if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return false;
    for (size_t index = 0; index < COUNT(handled); index++) {
        sigaction(handled[index], NULL, &before[index]);
        // A hang-up that is to be ignored (nohup) stays ignored; the end of input tells of it.
        if (before[index].sa_handler != SIG_IGN) sigaction(handled[index], &on_signal_action, NULL);
    }
    sigaction(SIGPIPE, &ignore_action, NULL);
    return true;
}

void remove_signals(void) {
    for (size_t index = 0; index < COUNT(handled); index++) sigaction(handled[index], &before[index], NULL);
}

void stop_job(void) {
    struct sigaction saved;
    sigaction(SIGTSTP, &ignore_action, &saved);
    // A script or sudo around this program stops with it, or the shell would go on waiting for them.
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &default_action, NULL);
    // Not SIGSTOP, which would freeze a session that has no shell to continue it.
    raise(SIGTSTP);
    sigaction(SIGTSTP, &saved, NULL);
    atomic_fetch_and(&pending, ~CT_CONTINUE);
}

bool is_hung_up(void) {
    struct pollfd file = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&file, 1, 0) > 0 && (file.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

void ct_wake(void) {
    wake(CT_WAKE);
}

int32_t ct_wait(int32_t timeout) {
    struct pollfd files[] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = wake_pipe[0], .events = POLLIN}};
    int ready = poll(files, COUNT(files), timeout);
    if (ready < 0 && errno != EINTR) return CT_HANGUP;
    if (ready < 0 || files[1].revents != 0) {
        char bytes[64];
        while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {}
    }
    int reasons = atomic_exchange(&pending, 0);
    if (ready > 0 && (files[0].revents & POLLIN)) reasons |= CT_INPUT;
    else if (ready > 0 && (files[0].revents & (POLLHUP | POLLERR | POLLNVAL))) reasons |= CT_HANGUP;
    return reasons;
}

int32_t ct_read(uint8_t *bytes, int32_t capacity) {
    ssize_t count;
    do count = read(STDIN_FILENO, bytes, (size_t)capacity);
    while (count < 0 && errno == EINTR);
    return count > 0 ? (int32_t)count : 0;
}

uint64_t ct_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}
