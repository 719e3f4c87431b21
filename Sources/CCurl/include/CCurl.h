// SPDX-License-Identifier: Apache-2.0
//
// HTTP transfers over one libcurl multi handle, behind fixed-width types: Swift can call neither libcurl's
// variadic functions nor its macros.
//
// libcurl is loaded by cc_client_new and not linked: its 33 libraries would cost 5 ms before the first screen is
// painted. All functions but cc_client_wake belong to the thread that made the client.
#ifndef CCURL_H
#define CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cc_client cc_client;

/// A request as it is to go over the wire. Everything is copied but the body, which must live until the result.
typedef struct {
    const char *method;
    const char *url;
    const char *const *headers;
    size_t header_count;
    const uint8_t *body;
    size_t body_length;
    /// Milliseconds in all, connecting included.
    int32_t timeout;
    /// More bytes than this in the body of an answer end the transfer.
    size_t response_limit;
    /// Milliseconds until there must be a connection.
    int32_t connect_timeout;
    /// Plain http is refused unless this is set.
    bool allows_http;
    /// The proxy to use; an empty string for none.
    const char *proxy;
    /// A file of certificates to trust in place of the system's; an empty string for none.
    const char *ca_bundle;
} cc_request;

/// What became of a transfer.
enum cc_outcome {
    CC_DONE = 0,
    CC_CANNOT_RESOLVE,
    CC_CANNOT_CONNECT,
    CC_TLS_FAILED,
    CC_TIMED_OUT,
    /// The guard stopped libcurl from sending the request a second time.
    CC_RESEND_STOPPED,
    CC_TOO_LARGE,
    CC_LOST,
};

typedef struct {
    uint64_t id;
    /// One of cc_outcome.
    int32_t outcome;
    /// libcurl's own number and words for it.
    int32_t curl_code;
    char message[256];
    /// Whether the request began to leave this machine.
    bool was_sent;
    int32_t status;
    /// The headers that are kept, each line ended by a newline.
    char *headers;
    uint8_t *body;
    size_t body_length;
} cc_result;

/// Loads libcurl, and gives its version and its TLS library's, such as "libcurl 7.88.1, OpenSSL/3.0.15"; NULL when it
/// cannot be loaded.
const char *cc_library(void);

/// Loads libcurl and makes a client; NULL when libcurl cannot be loaded or is older than 7.85.
cc_client *cc_client_new(void);
void cc_client_free(cc_client *client);

/// Begins a transfer; false when there is no memory for it.
bool cc_client_add(cc_client *client, uint64_t id, const cc_request *request);
/// Gives a transfer up; it has no result then.
void cc_client_cancel(cc_client *client, uint64_t id);
/// Moves all transfers on, waiting until something happens, for so many milliseconds at most.
void cc_client_step(cc_client *client, int32_t timeout);
/// Takes the next finished transfer; false when there is none.
bool cc_client_next(cc_client *client, cc_result *result);
void cc_result_free(cc_result *result);

/// Ends the waiting of cc_client_step; may be called on any thread.
void cc_client_wake(cc_client *client);

#endif
