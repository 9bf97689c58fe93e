/// The words for people: a catalogue of messages by code, and how a problem is printed.
///
/// Read [yugma.report.messages.Messages] and [yugma.report.messages.ProblemText]. Depends on the
/// problems of network and on snakeyaml-engine.
@NullMarked
package yugma.report.messages;

import org.jspecify.annotations.NullMarked;
