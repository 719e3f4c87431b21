// SPDX-License-Identifier: Apache-2.0
#include "CCurl.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "library.h"

#define CERTIFICATES "/etc/ssl/certs"
#define HEADER_LIMIT 16384

typedef struct transfer {
    uint64_t id;
    CURL *easy;
    struct curl_slist *headers;
    char error[CURL_ERROR_SIZE];
    size_t response_limit;
    int attempts;
    bool is_too_large;
    char *kept_headers;
    size_t kept_length;
    uint8_t *body;
    size_t body_length;
    size_t body_capacity;
    struct transfer *next;
} transfer;

struct cc_client {
    const curl_library *curl;
    CURLM *multi;
    transfer *transfers;
    bool has_hashed_certificates;
};

// A bundle costs OpenSSL 3.0 33 ms at the first handshake, a folder of hashed links nothing: openssl#16871.
static bool has_hashed_links(const char *path) {
    DIR *folder = opendir(path);
    if (folder == NULL) return false;
    bool found = false;
    for (struct dirent *entry; !found && (entry = readdir(folder)) != NULL;) {
        const char *name = entry->d_name;
        found = strlen(name) == 10 && name[8] == '.' && name[9] == '0' && strspn(name, "0123456789abcdef") == 8;
    }
    closedir(folder);
    return found;
}

const char *cc_library(void) {
    static char text[128];
    const curl_library *curl = curl_library_load();
    if (curl == NULL) return NULL;
    const curl_version_info_data *info = curl->version_info(CURLVERSION_NOW);
    const char *tls = info->ssl_version != NULL ? info->ssl_version : "no TLS";
    snprintf(text, sizeof text, "libcurl %s, %s", info->version, tls);
    return text;
}

cc_client *cc_client_new(void) {
    const curl_library *curl = curl_library_load();
    if (curl == NULL) return NULL;
    cc_client *client = calloc(1, sizeof *client);
    if (client == NULL) return NULL;
    client->curl = curl;
    client->multi = curl->multi_init();
    if (client->multi == NULL) {
        free(client);
        return NULL;
    }
    client->has_hashed_certificates = has_hashed_links(CERTIFICATES);
    curl->multi_setopt(client->multi, CURLMOPT_MAX_HOST_CONNECTIONS, 4L);
    curl->multi_setopt(client->multi, CURLMOPT_MAXCONNECTS, 8L);
    return client;
}

static size_t write_body(char *data, size_t size, size_t count, void *context) {
    transfer *self = context;
    size_t length = size * count;
    if (length > self->response_limit - self->body_length) {
        // CURLOPT_MAXFILESIZE does not stop a chunked answer in 7.88.
        self->is_too_large = true;
        return 0;
    }
    if (self->body_length + length > self->body_capacity) {
        size_t capacity = 2 * (self->body_length + length);
        uint8_t *grown = realloc(self->body, capacity);
        if (grown == NULL) return 0;
        self->body = grown;
        self->body_capacity = capacity;
    }
    memcpy(self->body + self->body_length, data, length);
    self->body_length += length;
    return length;
}

static bool is_kept(const char *line, size_t length) {
    static const char *const names[] = {"date:", "age:", "content-type:", "x-amzn-", "x-amz-"};
    for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
        size_t prefix = strlen(names[index]);
        if (length >= prefix && strncasecmp(line, names[index], prefix) == 0) return true;
    }
    return false;
}

static size_t write_header(char *line, size_t size, size_t count, void *context) {
    transfer *self = context;
    size_t length = size * count;
    // A new status line begins a new answer: 100 Continue comes before the one that counts.
    if (length >= 5 && memcmp(line, "HTTP/", 5) == 0) self->kept_length = 0;
    if (!is_kept(line, length) || self->kept_length + length > HEADER_LIMIT) return length;
    char *grown = realloc(self->kept_headers, self->kept_length + length + 1);
    if (grown == NULL) return 0;
    self->kept_headers = grown;
    memcpy(grown + self->kept_length, line, length);
    self->kept_length += length;
    return length;
}

// libcurl sends a request again by itself when a reused connection dies before the answer begins (curl#18417).
// This is called once for each time a request is about to leave; only the first may pass.
static int before_sending(void *context, char *remote, char *local, int remote_port, int local_port) {
    (void)remote, (void)local, (void)remote_port, (void)local_port;
    transfer *self = context;
    return self->attempts++ == 0 ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
}

static void free_transfer(cc_client *client, transfer *self) {
    if (self->easy != NULL) client->curl->easy_cleanup(self->easy);
    client->curl->slist_free_all(self->headers);
    free(self->kept_headers);
    free(self->body);
    free(self);
}

static void set_options(cc_client *client, transfer *self, const cc_request *request) {
    const curl_library *curl = client->curl;
    CURL *easy = self->easy;
    curl->easy_setopt(easy, CURLOPT_URL, request->url);
    curl->easy_setopt(easy, CURLOPT_PRIVATE, self);
    curl->easy_setopt(easy, CURLOPT_ERRORBUFFER, self->error);
    curl->easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl->easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
    curl->easy_setopt(easy, CURLOPT_PROTOCOLS_STR, request->allows_http ? "https,http" : "https");
    curl->easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, "https");
    curl->easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl->easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    curl->easy_setopt(easy, CURLOPT_HTTP09_ALLOWED, 0L);
    curl->easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl->easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl->easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    if (request->ca_bundle[0] != '\0') {
        curl->easy_setopt(easy, CURLOPT_CAINFO, request->ca_bundle);
        curl->easy_setopt(easy, CURLOPT_CAPATH, NULL);
    } else if (client->has_hashed_certificates) {
        curl->easy_setopt(easy, CURLOPT_CAINFO, NULL);
        curl->easy_setopt(easy, CURLOPT_CAPATH, CERTIFICATES);
    }
    curl->easy_setopt(easy, CURLOPT_PROXY, request->proxy);
    curl->easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl->easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, (long)request->connect_timeout);
    curl->easy_setopt(easy, CURLOPT_TIMEOUT_MS, (long)request->timeout);
    curl->easy_setopt(easy, CURLOPT_MAXAGE_CONN, 60L);
    curl->easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl->easy_setopt(easy, CURLOPT_HTTPHEADER, self->headers);
    curl->easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request->method);
    if (request->body_length > 0) {
        curl->easy_setopt(easy, CURLOPT_POST, 1L);
        curl->easy_setopt(easy, CURLOPT_POSTFIELDS, request->body);
        curl->easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_length);
    } else {
        curl->easy_setopt(easy, CURLOPT_HTTPGET, 1L);
        curl->easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request->method);
    }
    curl->easy_setopt(easy, CURLOPT_WRITEFUNCTION, write_body);
    curl->easy_setopt(easy, CURLOPT_WRITEDATA, self);
    curl->easy_setopt(easy, CURLOPT_HEADERFUNCTION, write_header);
    curl->easy_setopt(easy, CURLOPT_HEADERDATA, self);
    curl->easy_setopt(easy, CURLOPT_PREREQFUNCTION, before_sending);
    curl->easy_setopt(easy, CURLOPT_PREREQDATA, self);
}

bool cc_client_add(cc_client *client, uint64_t id, const cc_request *request) {
    transfer *self = calloc(1, sizeof *self);
    if (self == NULL) return false;
    self->id = id;
    self->response_limit = request->response_limit;
    self->easy = client->curl->easy_init();
    for (size_t index = 0; index < request->header_count; index++) {
        struct curl_slist *longer = client->curl->slist_append(self->headers, request->headers[index]);
        if (longer == NULL) break;
        self->headers = longer;
    }
    if (self->easy == NULL) {
        free_transfer(client, self);
        return false;
    }
    set_options(client, self, request);
    if (client->curl->multi_add_handle(client->multi, self->easy) != CURLM_OK) {
        free_transfer(client, self);
        return false;
    }
    self->next = client->transfers;
    client->transfers = self;
    return true;
}

// Takes a transfer off the list and the multi handle.
static void remove_transfer(cc_client *client, transfer *self) {
    for (transfer **link = &client->transfers; *link != NULL; link = &(*link)->next) {
        if (*link == self) {
            *link = self->next;
            break;
        }
    }
    client->curl->multi_remove_handle(client->multi, self->easy);
}

void cc_client_cancel(cc_client *client, uint64_t id) {
    for (transfer *self = client->transfers; self != NULL; self = self->next) {
        if (self->id == id) {
            remove_transfer(client, self);
            free_transfer(client, self);
            return;
        }
    }
}

void cc_client_step(cc_client *client, int32_t timeout) {
    int running = 0;
    client->curl->multi_perform(client->multi, &running);
    int waiting = 0;
    for (transfer *self = client->transfers; self != NULL; self = self->next) waiting++;
    // Something has finished: it is to be taken before anybody waits.
    if (running < waiting) return;
    client->curl->multi_poll(client->multi, NULL, 0, timeout, NULL);
}

static int32_t outcome(const transfer *self, CURLcode code) {
    if (self->is_too_large) return CC_TOO_LARGE;
    if (self->attempts > 1) return CC_RESEND_STOPPED;
    switch (code) {
    case CURLE_OK: return CC_DONE;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY: return CC_CANNOT_RESOLVE;
    case CURLE_COULDNT_CONNECT:
    case CURLE_PROXY: return CC_CANNOT_CONNECT;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE: return CC_TLS_FAILED;
    case CURLE_OPERATION_TIMEDOUT: return CC_TIMED_OUT;
    default: return CC_LOST;
    }
}

bool cc_client_next(cc_client *client, cc_result *result) {
    CURLMsg *message;
    int left;
    do {
        message = client->curl->multi_info_read(client->multi, &left);
        if (message == NULL) return false;
    } while (message->msg != CURLMSG_DONE);

    CURLcode code = message->data.result;
    char *private_data = NULL;
    long status = 0;
    client->curl->easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &private_data);
    client->curl->easy_getinfo(message->easy_handle, CURLINFO_RESPONSE_CODE, &status);
    transfer *self = (transfer *)private_data;

    memset(result, 0, sizeof *result);
    result->id = self->id;
    result->outcome = outcome(self, code);
    result->curl_code = (int32_t)code;
    const char *words = self->error[0] != 0 ? self->error : client->curl->easy_strerror(code);
    strncpy(result->message, words, sizeof result->message - 1);
    result->was_sent = self->attempts > 0;
    result->status = (int32_t)status;
    if (self->kept_headers != NULL) {
        self->kept_headers[self->kept_length] = 0;
        result->headers = self->kept_headers;
        self->kept_headers = NULL;
    }
    result->body = self->body;
    result->body_length = self->body_length;
    self->body = NULL;
    remove_transfer(client, self);
    free_transfer(client, self);
    return true;
}

void cc_result_free(cc_result *result) {
    free(result->headers);
    free(result->body);
    result->headers = NULL;
    result->body = NULL;
}

void cc_client_wake(cc_client *client) {
    client->curl->multi_wakeup(client->multi);
}

void cc_client_free(cc_client *client) {
    while (client->transfers != NULL) {
        transfer *self = client->transfers;
        remove_transfer(client, self);
        free_transfer(client, self);
    }
    client->curl->multi_cleanup(client->multi);
    free(client);
}
