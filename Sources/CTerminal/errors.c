// SPDX-License-Identifier: Apache-2.0
#include <sys/mman.h>
#include <unistd.h>

#include "internal.h"

static int kept = -1;
static int real = -1;

void keep_errors(void) {
    int file = memfd_create("stderr", MFD_CLOEXEC);
    if (file < 0) return;
    real = dup(STDERR_FILENO);
    if (real < 0 || dup2(file, STDERR_FILENO) < 0) {
        close(file);
        return;
    }
    kept = file;
}

void say_errors(void) {
    if (kept < 0) return;
    dup2(real, STDERR_FILENO);
    close(real);
    char bytes[1024];
    off_t place = 0;
    for (ssize_t count; (count = pread(kept, bytes, sizeof bytes, place)) > 0; place += count) {
        if (write(STDERR_FILENO, bytes, (size_t)count) < 0) break;
    }
    close(kept);
    kept = -1;
}
