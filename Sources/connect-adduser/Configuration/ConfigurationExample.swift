// SPDX-License-Identifier: Apache-2.0

/// A configuration with every setting, each with what it is for.
enum ConfigurationExample {
    static let text = #"""
        # connect-adduser: /etc/connect-adduser/config.toml, or for yourself
        # ~/.config/connect-adduser/config.toml. Check it with: connect-adduser config check FILE
        # Everything may be left out. People and this file use names; ids are looked up.

        # Only in /etc: what operators have no say in. true locks everything and takes variables
        # such as AWS_PROFILE and AWS_ENDPOINT_URL away.
        locked = ["instance", "instances", "tags", "security_profiles"]

        # Which instance to work on: a name from [instances], an id or an ARN.
        instance = "support"
        profile = "helpdesk"
        region = "eu-west-2"
        # "default", "high-contrast" or "mono"
        theme = "default"
        # What operators read: "en" or "de"; without it as the locale (LANG) of each of them.
        language = "en"
        # Whether the terminal leads nowhere but through the form: no suspension, no other program.
        kiosk = false
        # Whether ^Y may send the hand-over card to the operator's own clipboard (OSC 52).
        clipboard = true
        # Whether a profile in ~/.aws may run a program for its credentials.
        allow_credential_process = true
        # Addresses and usernames with an @ end in one of these.
        email_domains = ["example.com", "example.co.uk"]

        # Other keys for a command: one or several, at least one that every terminal can send.
        [keys]
        leave = ["^C", "^Q"]

        [username]
        # "any", "plain" (no @) or "email" (a whole address)
        form = "any"
        lowercase = true
        # What is offered: {first} {last} {f} {l} (initials) {local} {email} (of the address).
        # Accents go: Zoë Müller becomes zmuller.
        pattern = "{f}{last}"

        [instances.support]
        id = "11111111-1111-4111-8111-111111111111"
        region = "eu-west-2"
        profile = "helpdesk"

        [instances.sso]
        id = "arn:aws:connect:eu-west-2:123456789012:instance/22222222-2222-4222-8222-222222222222"
        endpoint = "https://connect.example.com"
        # What is known better of this instance than AWS documents.
        [instances.sso.rules]
        # "required", "optional" or "forbidden"
        email = "optional"

        # The same for all instances.
        [rules]
        username_advised_length = 40
        username_maximum_length = 64
        # A username that differs from another one only by case: "allowed", "warning" or "error".
        similar_usernames = "error"
        combining_marks = "warning"
        unusual_tag_values = "warning"
        # How many users the instance may have: the review warns when it is nearly full.
        user_quota = 500

        # Tags by their keys: fixed, from a list, or just asked for.
        [tags.Owner]
        value = "helpdesk"
        [tags.Team]
        required = true
        values = ["billing", "claims"]
        preset = "billing"
        [tags."Cost centre"]
        required = true

        # What may be given; without "allowed" everything that is not forbidden.
        [security_profiles]
        forbidden = ["Admin"]
        [routing_profiles]
        allowed = ["Basic Routing Profile", "Billing"]

        # Phone settings of a new form. Tables [phone.voice], chat, task and email give each channel its own.
        [phone]
        type = "soft"
        # Of a desk phone ("desk").
        number = "+442071838750"
        auto_accept = false
        after_contact_work = 30
        persistent_connection = false

        # A role in one name, offered at the top of the form.
        [presets."Billing agent"]
        security_profiles = ["Agent"]
        routing_profile = "Billing"
        hierarchy = "EMEA / Billing"
        [presets."Billing agent".tags]
        Team = "billing"
        [presets."Billing agent".phone.voice]
        auto_accept = true
        after_contact_work = 20
        callback_auto_accept = false
        callback_after_contact_work = 0
        enhancement = "noise-suppression"
        [presets."Billing agent".phone.chat]
        auto_accept = true
        [presets."Billing agent".phone.task]
        after_contact_work = 60
        [presets."Billing agent".phone.email]
        after_contact_work = 60

        # For how many days unfinished forms are offered, and the journal keeps submissions that have ended.
        [keep]
        drafts = 30
        journal = 365

        """#
}
