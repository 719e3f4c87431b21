// SPDX-License-Identifier: Apache-2.0

/// Which identity fields an instance asks for, by its identity management type.
enum IdentityRule {
    /// Whether an identity field must, may or must not be sent.
    ///
    /// - `Password`: "required if you are using Amazon Connect for identity management. Otherwise, it is an error
    ///   to include a password" (model member `Password`).
    /// - `FirstName`, `LastName`: "required if you are using Amazon Connect or SAML" (model shape
    ///   `UserIdentityInfo`); with an existing directory the directory keeps them.
    /// - `Email`: the sources contradict each other, so the context decides. "If you are using SAML … and
    ///   include this parameter, an error is returned" (model member `Email`).
    /// - `DirectoryUserId`: an error with SAML (model member `DirectoryUserId`), without meaning where
    ///   Amazon Connect keeps the users, and optional otherwise.
    static func requirement(of id: FieldID, in context: FormContext) -> FormContext.Requirement {
        let identity = context.identityManagement
        switch id {
        case .username: return .required
        case .firstName, .lastName: return identity == .existingDirectory ? .optional : .required
        case .email: return context.emailRequirement
        case .password: return identity == .connectManaged ? .required : .forbidden
        case .directoryUserID: return identity == .existingDirectory ? .optional : .forbidden
        default: return .optional
        }
    }
}
