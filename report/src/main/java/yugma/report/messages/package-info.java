/// The words and numbers for people, in English, Gujarati and Hindi: a catalogue of messages by
/// code, one of phrases by key, and how a number is written.
///
/// Read [yugma.report.messages.Messages], [yugma.report.messages.Phrases] and
/// [yugma.report.messages.Figures]. Depends on the problems of network, on snakeyaml-engine, and on
/// ICU4J, which is loaded only for plurals and for what is not English.
@NullMarked
package yugma.report.messages;

import org.jspecify.annotations.NullMarked;
