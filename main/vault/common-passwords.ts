/** What people choose first, in lower case: any of these counts as one guess among a thousand, wherever it stands. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passwort passw0rd motdepasse contrasena wachtwoord letmein welcome welkom willkommen bienvenue admin
administrator login master secret geheim access guest default changeme user test testing hello hallo love loveyou
iloveyou lovely sunshine princess princesa dragon monkey shadow superman batman spiderman pokemon starwars football
fussball baseball basketball soccer hockey liverpool arsenal chelsea jordan michael michelle jennifer jessica ashley
nicole daniel andrew thomas robert charlie maggie ginger pepper cookie cheese chocolate summer sommer winter spring
autumn january february march april june july august september october november december monday tuesday wednesday
thursday friday saturday sunday freedom whatever trustno1 computer internet samsung google facebook amazon microsoft
apple windows qwerty qwertz azerty asdf zxcvbn qazwsx abc123 mustang harley ferrari porsche mercedes corvette killer
hunter ranger buster tigger soccer matrix flower purple orange silver golden diamond angel jesus christ therapy
therapist resilience recovery counselling counseling clinic clinician practice patient client session participant
healing wellness mindful mindfulness family doctor nurse hospital grove correcthorsebatterystaple opensesame tobeornottobe thequickbrownfox onceuponatime allyouneedislove
maytheforcebewithyou`.split(/\s+/),
)
