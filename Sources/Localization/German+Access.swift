// SPDX-License-Identifier: Apache-2.0

extension German {
    /// Failures of credentials, region and network.
    static let access: KeyValuePairs<String, String> = [
        "profile %1": "Profil %1",
        "The role %1 of the profile “%2” wants the code of the device %3, which was not given. Press ^R to be asked again.":
            "Die Rolle %1 des Profils „%2“ verlangt den Code des Geräts %3, der nicht angegeben wurde. Mit ^R werden Sie erneut gefragt.",
        "The role %1 of the profile “%2” cannot be assumed. %3":
            "Die Rolle %1 des Profils „%2“ kann nicht übernommen werden. %3",
        "%1 Press ^R and enter a new code: each is good for one use.":
            "%1 Drücken Sie ^R und geben Sie einen neuen Code ein: Jeder gilt nur einmal.",
        "%1 Ask your administrator whether the role trusts you and you may assume it.":
            "%1 Fragen Sie Ihren Administrator, ob die Rolle Ihnen vertraut und Sie sie übernehmen dürfen.",
        "The web identity token file %1 cannot be read. Whoever provides it has to renew it.":
            "Die Datei %1 mit dem Web-Identity-Token ist nicht lesbar. Wer sie bereitstellt, muss sie erneuern.",
        "The role %1 is not given for the token in %2. %3":
            "Die Rolle %1 wird für das Token in %2 nicht vergeben. %3",
        "container role": "Container-Rolle",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is not set.":
            "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI ist nicht gesetzt.",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI is %1, which would cross the network unprotected. Use https, or the address of the container's own metadata service.":
            "AWS_CONTAINER_CREDENTIALS_FULL_URI ist %1; das ginge ungeschützt durch das Netz. Verwenden Sie https oder die Adresse des Metadatendienstes des Containers.",
        "The container's metadata service gives no credentials. %1":
            "Der Metadatendienst des Containers gibt keine Anmeldedaten heraus. %1",
        "The file %1, named by AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE, cannot be read.":
            "Die Datei %1 aus AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE ist nicht lesbar.",
        "The container's authorization token holds a line end or a control character.":
            "Das Autorisierungs-Token des Containers enthält ein Zeilenende oder ein Steuerzeichen.",
        "environment keys (AWS_PROFILE %1 is ignored)":
            "Schlüssel der Umgebung (AWS_PROFILE %1 wird ignoriert)",
        "environment keys": "Schlüssel der Umgebung",
        "web identity, role %1": "Web Identity, Rolle %1",
        "EC2 instance role": "Rolle der EC2-Instanz",
        "There is no profile “%1” in ~/.aws. %2": "In ~/.aws gibt es kein Profil „%1“. %2",
        "No profile is there.": "Dort ist kein Profil.",
        "Known: %1.": "Bekannt: %1.",
        "The profiles of ~/.aws/config lead in a circle: %1. Give one of them another source_profile.":
            "Die Profile in ~/.aws/config verweisen im Kreis: %1. Geben Sie einem davon ein anderes source_profile.",
        "The profile “%1” names the source_profile “%2”, which is not in ~/.aws.":
            "Das Profil „%1“ nennt das source_profile „%2“, das nicht in ~/.aws steht.",
        "The profile “%1” names itself as source_profile and holds no keys. Add keys or name another.":
            "Das Profil „%1“ nennt sich selbst als source_profile und enthält keine Schlüssel. Ergänzen Sie Schlüssel oder nennen Sie ein anderes.",
        "The profile “%1” has a web_identity_token_file and no role_arn. Add the role to it.":
            "Das Profil „%1“ hat ein web_identity_token_file, aber kein role_arn. Ergänzen Sie die Rolle.",
        "The profile “%1” holds no credentials. Add keys, a role_arn, an sso_session or a credential_process to it in ~/.aws, or run: aws login --profile %2":
            "Das Profil „%1“ enthält keine Anmeldedaten. Ergänzen Sie in ~/.aws Schlüssel, role_arn, sso_session oder credential_process, oder rufen Sie auf: aws login --profile %2",
        "The profile “%1” has both source_profile and credential_source. Leave one of them out.":
            "Das Profil „%1“ hat source_profile und credential_source. Entfernen Sie eines von beiden.",
        "The profile “%1” takes its source from the environment, but AWS_ACCESS_KEY_ID is not set.":
            "Das Profil „%1“ nimmt seine Quelle aus der Umgebung, aber AWS_ACCESS_KEY_ID ist nicht gesetzt.",
        "The profile “%1” has an unknown credential_source “%2”. Known are Environment, Ec2InstanceMetadata and EcsContainer.":
            "Das Profil „%1“ hat eine unbekannte credential_source „%2“. Bekannt sind Environment, Ec2InstanceMetadata und EcsContainer.",
        "The profile “%1” has a role_arn and neither source_profile nor credential_source. Add one of them.":
            "Das Profil „%1“ hat ein role_arn, aber weder source_profile noch credential_source. Ergänzen Sie eines davon.",
        "The profile “%1” has duration_seconds = %2. It takes 900 to 43200 seconds.":
            "Das Profil „%1“ hat duration_seconds = %2. Möglich sind 900 bis 43200 Sekunden.",
        "the profile “%1”": "Profil „%1“",
        "The profile “%1” has no %2. Complete it in ~/.aws/credentials.":
            "Dem Profil „%1“ fehlt %2. Ergänzen Sie es in ~/.aws/credentials.",
        "The environment has half of a key pair: %1 is not set. Set both or neither.":
            "Die Umgebung enthält nur ein halbes Schlüsselpaar: %1 ist nicht gesetzt. Setzen Sie beide oder keines.",
        "the environment": "Umgebung",
        "AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is not. Set both or neither.":
            "AWS_WEB_IDENTITY_TOKEN_FILE ist gesetzt, AWS_ROLE_ARN aber nicht. Setzen Sie beide oder keines.",
        "No AWS credentials were found. Sign in with “aws login” or “aws sso login”, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile of ~/.aws with --profile. “connect-adduser doctor” shows where was looked. To try the program out, use --sandbox.":
            "Es wurden keine AWS-Anmeldedaten gefunden. Melden Sie sich mit „aws login“ oder „aws sso login“ an, setzen Sie AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY, oder nennen Sie mit --profile ein Profil aus ~/.aws. „connect-adduser doctor“ zeigt, wo gesucht wurde. Zum Ausprobieren: --sandbox.",
        "access key id": "Zugriffsschlüssel-ID",
        "secret key": "geheimer Schlüssel",
        "session token": "Sitzungs-Token",
        "The %1 of %2 holds a blank or a character that no key has. Enter it anew.":
            "%2: %1 mit einem Leerzeichen oder einem Zeichen, das in keinem Schlüssel vorkommt. Bitte neu eintragen.",
        "The metadata service of this EC2 instance does not tell its region.":
            "Der Metadatendienst dieser EC2-Instanz nennt ihre Region nicht.",
        "“%1” is no AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE. It takes IPv4 or IPv6.":
            "„%1“ ist kein AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE. Möglich sind IPv4 und IPv6.",
        "This EC2 instance has no role. Attach one to it, or sign in. %1":
            "Diese EC2-Instanz hat keine Rolle. Weisen Sie ihr eine zu, oder melden Sie sich an. %1",
        "The metadata service of this EC2 instance gives no credentials. %1 Ask whoever runs this machine, or sign in with “aws login” or “aws sso login”.":
            "Der Metadatendienst dieser EC2-Instanz gibt keine Anmeldedaten heraus. %1 Fragen Sie, wer diesen Rechner betreut, oder melden Sie sich mit „aws login“ oder „aws sso login“ an.",
        "It answers %1%2": "Antwort: %1%2",
        "Its answer cannot be read.": "Die Antwort ist nicht lesbar.",
        "You are not signed in with the %1. %2": "Sie sind nicht angemeldet (%1). %2",
        "What “aws login” left for the %1 is not complete. %2":
            "Was „aws login“ hinterlassen hat (%1), ist unvollständig. %2",
        "The home folder is not known, so your AWS sign-in cannot be found. Set HOME.":
            "Das Benutzerverzeichnis ist nicht bekannt, daher ist Ihre AWS-Anmeldung nicht auffindbar. Setzen Sie HOME.",
        "What “aws login” left for the %1 holds no usable key. %2":
            "Was „aws login“ hinterlassen hat (%1), enthält keinen brauchbaren Schlüssel. %2",
        "Your AWS sign-in with the %1 may not be renewed: the permission signin:CreateOAuth2Token is missing. Ask your administrator. %2":
            "Ihre AWS-Anmeldung (%1) darf nicht erneuert werden: Die Berechtigung signin:CreateOAuth2Token fehlt. Fragen Sie Ihren Administrator. %2",
        "Your AWS sign-in with the %1 has ended (its keys %2). %3":
            "Ihre AWS-Anmeldung (%1) ist abgelaufen (die Schlüssel %2). %3",
        "Your AWS sign-in with the %1 has ended. %2": "Ihre AWS-Anmeldung (%1) ist abgelaufen. %2",
        "Your AWS sign-in with the %1 cannot be renewed. %2":
            "Ihre AWS-Anmeldung (%1) kann nicht erneuert werden. %2",
        "In another window type: aws login --profile %1  Then press ^R here; nothing you typed is lost.":
            "Geben Sie in einem anderen Fenster ein: aws login --profile %1  Drücken Sie danach hier ^R; Ihre Eingaben bleiben erhalten.",
        "The metadata service has no credentials for the %1%2. Ask whoever runs this machine.":
            "Der Metadatendienst hat keine Anmeldedaten (%1)%2. Fragen Sie, wer diesen Rechner betreut.",
        "The profile “%1” gets its credentials from a program (credential_process), which is not allowed here. Ask the administrator of this machine to set allow_credential_process in /etc/connect-adduser/config.toml, or use another profile.":
            "Das Profil „%1“ bezieht seine Anmeldedaten von einem Programm (credential_process); das ist hier nicht erlaubt. Bitten Sie den Administrator dieses Rechners, allow_credential_process in /etc/connect-adduser/config.toml zu setzen, oder verwenden Sie ein anderes Profil.",
        "The credential_process of the profile “%1” has a quote that is not closed. Correct it in ~/.aws/config.":
            "Im credential_process des Profils „%1“ fehlt ein schließendes Anführungszeichen. Korrigieren Sie ihn in ~/.aws/config.",
        "The credential_process of the profile “%1” (%2)": "Der credential_process des Profils „%1“ (%2)",
        "%1 cannot be started: %2.": "%1 kann nicht gestartet werden: %2.",
        "%1 did not end within %2 seconds and was stopped.":
            "%1 war nach %2 Sekunden nicht fertig und wurde abgebrochen.",
        "%1 wrote more than credentials can be; it was stopped.":
            "%1 schrieb mehr, als Anmeldedaten sein können, und wurde abgebrochen.",
        "%1 failed (status %2). It said nothing.": "%1 schlug fehl (Status %2) und sagte nichts.",
        "%1 failed (status %2). It says: %3": "%1 schlug fehl (Status %2). Meldung: %3",
        "%1 wrote no credentials: its output is not the JSON that the AWS CLI takes.":
            "%1 schrieb keine Anmeldedaten: Die Ausgabe ist nicht das JSON, das die AWS CLI erwartet.",
        "%1 wrote version %2; only version 1 is known.":
            "%1 schrieb Version %2; bekannt ist nur Version 1.",
        "%1 wrote an Expiration that is no ISO 8601 time.":
            "%1 schrieb eine Expiration, die keine Zeit nach ISO 8601 ist.",
        "the credential_process of the profile “%1”": "credential_process des Profils „%1“",
        "You are not signed in to “%1”. %2": "Sie sind nicht bei „%1“ angemeldet. %2",
        "Your AWS sign-in “%1” cannot be renewed. %2":
            "Ihre AWS-Anmeldung „%1“ kann nicht erneuert werden. %2",
        "Your AWS sign-in “%1” has ended. %2": "Ihre AWS-Anmeldung „%1“ ist abgelaufen. %2",
        "You are signed in to “%1”, but the role %2 of account %3 is not assigned to you. Ask your administrator, or correct the %4.":
            "Sie sind bei „%1“ angemeldet, aber die Rolle %2 des Kontos %3 ist Ihnen nicht zugewiesen. Fragen Sie Ihren Administrator, oder korrigieren Sie: %4.",
        "IAM Identity Center gives no credentials for the %1. %2":
            "IAM Identity Center gibt keine Anmeldedaten heraus (%1). %2",
        "Your AWS sign-in “%1” ended %2. %3": "Ihre AWS-Anmeldung „%1“ ist %2 abgelaufen. %3",
        "In another window type: aws sso login %1  Then press ^R here; nothing you typed is lost.":
            "Geben Sie in einem anderen Fenster ein: aws sso login %1  Drücken Sie danach hier ^R; Ihre Eingaben bleiben erhalten.",
        "The profile “%1” names the section [sso-session %2], which is not in ~/.aws/config. Add it, or run: aws configure sso":
            "Das Profil „%1“ nennt den Abschnitt [sso-session %2], der nicht in ~/.aws/config steht. Ergänzen Sie ihn, oder rufen Sie auf: aws configure sso",
        "The profile “%1” and its [sso-session %2] differ in %3. Leave it out of the profile.":
            "Das Profil „%1“ und seine [sso-session %2] unterscheiden sich in %3. Entfernen Sie es aus dem Profil.",
        "The profile “%1” has no %2, which IAM Identity Center needs. Run: aws configure sso":
            "Dem Profil „%1“ fehlt %2, das IAM Identity Center braucht. Rufen Sie auf: aws configure sso",
        "AWS STS says %1%2": "AWS STS meldet %1%2",
        "The answer of AWS STS cannot be read.": "Die Antwort von AWS STS ist nicht lesbar.",
        "“%1” is no address. Give one such as https://connect.example.com.":
            "„%1“ ist keine Adresse. Geben Sie eine an wie https://connect.example.com.",
        "“%1” is no address to send requests to: it needs a host and takes no user name.":
            "„%1“ ist keine Adresse für Anfragen: Sie braucht einen Rechnernamen und darf keinen Benutzernamen enthalten.",
        "“%1” has no valid port.": "„%1“ hat keinen gültigen Port.",
        "Requests to %1 would cross the network unprotected. Use https; plain http is for this machine only.":
            "Anfragen an %1 gingen ungeschützt durch das Netz. Verwenden Sie https; http gilt nur für diesen Rechner.",
        "%1 and a custom endpoint exclude each other. Unset one of the two.":
            "%1 und ein eigener Endpunkt schließen sich aus. Entfernen Sie eines von beiden.",
        "Dual stack": "Dual Stack",
        "The profile names the section [services %1], which is not in ~/.aws/config.":
            "Das Profil nennt den Abschnitt [services %1], der nicht in ~/.aws/config steht.",
        "“%1” names no instance. Give its id, such as 11111111-1111-4111-8111-111111111111, or its ARN, such as arn:aws:connect:eu-west-2:123456789012:instance/11111111-1111-4111-8111-111111111111.":
            "„%1“ bezeichnet keine Instanz. Geben Sie ihre ID an wie 11111111-1111-4111-8111-111111111111 oder ihren ARN wie arn:aws:connect:eu-west-2:123456789012:instance/11111111-1111-4111-8111-111111111111.",
        "The instance is in %1, but the region given is %2. Leave one of them out.":
            "Die Instanz liegt in %1, angegeben ist aber die Region %2. Lassen Sie eine der Angaben weg.",
        "No AWS region is set. Give one with --region, such as --region eu-west-2, or set AWS_REGION.":
            "Es ist keine AWS-Region gesetzt. Geben Sie eine mit --region an, etwa --region eu-west-2, oder setzen Sie AWS_REGION.",
        "“%1” is no AWS region. Regions look like eu-west-2.":
            "„%1“ ist keine AWS-Region. Regionen sehen aus wie eu-west-2.",
        "a profile definition must end with ]": "eine Profildefinition muss mit ] enden",
        "expected a profile definition such as [default]":
            "eine Profildefinition wie [default] wird erwartet",
        "expected an = sign defining a property": "ein = zwischen Name und Wert wird erwartet",
        "the property has no name": "der Name der Einstellung fehlt",
        "expected a property definition, found a continuation":
            "eine Einstellung wird erwartet, keine Fortsetzung",
        "expected an = sign defining a sub-property":
            "ein = zwischen Name und Wert der Untereinstellung wird erwartet",
        "the sub-property has no name": "der Name der Untereinstellung fehlt",
        "%1, line %2: %3. Mend the file and start again.":
            "%1, Zeile %2: %3. Korrigieren Sie die Datei und starten Sie neu.",
        "at %1": "um %1",
        "on %1-%2-%3 at %4": "am %3.%2.%1 um %4",
        "ca_bundle of the profile": "ca_bundle des Profils",
        "The file of certificates %1, named by %2, cannot be read. Correct it or leave it out.":
            "Die Zertifikatsdatei %1 (aus %2) ist nicht lesbar. Korrigieren Sie die Angabe, oder lassen Sie sie weg.",
        "The name %1 is not known. Check the region and this machine's DNS.":
            "Der Name %1 ist nicht bekannt. Prüfen Sie die Region und das DNS dieses Rechners.",
        "No connection to %1 (%2). Check the network, the proxy and the firewall.":
            "Keine Verbindung zu %1 (%2). Prüfen Sie Netz, Proxy und Firewall.",
        "The connection to %1 is not safe (%2). Nothing was sent over it.":
            "Die Verbindung zu %1 ist nicht sicher (%2). Es wurde nichts darüber gesendet.",
        "%1 did not answer in time.": "%1 hat nicht rechtzeitig geantwortet.",
        "%1 could not be reached in time.": "%1 war nicht rechtzeitig erreichbar.",
        "No connection to %1 came about (%2). Check the network, the proxy and the firewall.":
            "Es kam keine Verbindung zu %1 zustande (%2). Prüfen Sie Netz, Proxy und Firewall.",
        "The connection to %1 was lost before its answer was complete.":
            "Die Verbindung zu %1 brach ab, bevor die Antwort vollständig war.",
        "The answer of %1 is larger than any answer of Amazon Connect; it was not read.":
            "Die Antwort von %1 ist größer als jede Antwort von Amazon Connect; sie wurde nicht gelesen.",
        "The answer was not waited for.": "Die Antwort wurde nicht abgewartet.",
        "libcurl.so.4 (7.85 or later) cannot be loaded. Install it (libcurl4) and start again.":
            "libcurl.so.4 (7.85 oder neuer) lässt sich nicht laden. Installieren Sie libcurl4 und starten Sie neu.",
    ]
}
