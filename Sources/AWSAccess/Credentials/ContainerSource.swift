// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Localization

/// The metadata service of a container (ECS, EKS pod identity, Greengrass), found by environment variables.
struct ContainerSource: CredentialSource {
    var name: String { localized("container role") }
    private let endpoint: Endpoint
    private let path: String
    private let query: String
    private let world: CredentialWorld

    private static let attempts = 3

    /// - Throws: `AccessError` when the address is none, or one to which no token may be sent.
    init(world: CredentialWorld) throws(AccessError) {
        self.world = world
        (endpoint, path, query) = try Self.address(world.environment)
    }

    /// Where the variables point; the relative one outranks the full one.
    static func address(
        _ environment: Environment
    ) throws(AccessError) -> (endpoint: Endpoint, path: String, query: String) {
        let url: String
        if let relative = environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] {
            url = "http://169.254.170.2" + (relative.hasPrefix("/") ? "" : "/") + relative
        } else if let full = environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] {
            url = full
        } else {
            throw AccessError(localized("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is not set."))
        }
        let parts = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var endpoint = try Endpoint(url: String(parts[0]), allowsPlainHTTP: true)
        // A slash at the end is part of the address here.
        let path = endpoint.basePath + (endpoint.basePath.isEmpty || parts[0].hasSuffix("/") ? "/" : "")
        endpoint.basePath = ""
        guard endpoint.scheme == .https || endpoint.isLoopback || allowedHosts.contains(endpoint.host) else {
            throw AccessError(
                localized(
                    """
                    AWS_CONTAINER_CREDENTIALS_FULL_URI is \(url), which would cross the network unprotected. Use https, or \
                    the address of the container's own metadata service.
                    """))
        }
        return (endpoint, path, parts.count > 1 ? String(parts[1]) : "")
    }

    private static let allowedHosts = ["169.254.170.2", "169.254.170.23", "[fd00:ec2::23]"]

    func fetch() async throws(AccessError) -> SessionCredentials {
        var headers = [HeaderField("Host", endpoint.hostHeader), HeaderField("Accept", "application/json")]
        // Read anew each time: the platform renews it.
        if let token = try token() { headers.append(HeaderField("Authorization", token)) }
        let request = HTTPRequest(
            endpoint: endpoint, method: "GET", path: path, query: query, headers: headers, timeout: 2_000,
            audience: .metadata)
        var attempt = 1
        while true {
            do {
                let answer = try await JSONExchange(transport: world.transport)
                    .send(request, as: MetadataCredentials.self)
                return try answer.session(from: name)
            } catch let failure as JSONExchange.Failure {
                if case .refused(status: ..<500, _, _) = failure { attempt = Self.attempts }
                guard attempt < Self.attempts, !Task.isCancelled else {
                    throw AccessError(
                        localized("The container's metadata service gives no credentials. \(failure.words)"))
                }
                attempt += 1
                await world.sleep(1)
            } catch let error as AccessError {
                throw error
            } catch {
                throw AccessError("\(error)")
            }
        }
    }

    private func token() throws(AccessError) -> String? {
        var token = world.environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"]
        if let path = world.environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] {
            guard let bytes = world.files.read(path) else {
                throw AccessError(
                    localized(
                        "The file \(path), named by AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE, cannot be read."))
            }
            token = String(decoding: bytes, as: UTF8.self)
        }
        guard var token else { return nil }
        if token.hasSuffix("\n") { token.removeLast() }
        guard !token.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) else {
            throw AccessError(
                localized("The container's authorization token holds a line end or a control character."))
        }
        return token
    }
}
