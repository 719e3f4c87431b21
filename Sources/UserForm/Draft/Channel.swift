// SPDX-License-Identifier: Apache-2.0

/// A contact channel that has settings of its own (model shape `Channel`).
package enum Channel: String, Sendable, CaseIterable, Hashable, Codable {
    case voice = "VOICE"
    case chat = "CHAT"
    case task = "TASK"
    case email = "EMAIL"
}

/// What the agent answers voice contacts with (model shape `PhoneType`).
package enum PhoneType: String, Sendable, CaseIterable, Hashable, Codable {
    case softPhone = "SOFT_PHONE"
    case deskPhone = "DESK_PHONE"
}

/// Audio clean-up on the agent's side (model shape `VoiceEnhancementMode`).
package enum VoiceEnhancement: String, Sendable, CaseIterable, Hashable, Codable {
    case none = "NONE"
    case noiseSuppression = "NOISE_SUPPRESSION"
    case voiceIsolation = "VOICE_ISOLATION"
}

/// Whether the phone settings hold for all channels (`PhoneConfig`) or for each one (the `…Configs` lists).
package enum SettingsScope: String, Sendable, CaseIterable, Hashable, Codable {
    case allChannels
    case perChannel
}
