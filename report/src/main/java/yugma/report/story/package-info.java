/// What happened in a run, in the words of a language.
///
/// Read [yugma.report.story.Story], the paragraph that opens a report, and
/// [yugma.report.story.Pen], which writes names, figures and phrases. Depends on `facts`,
/// `messages` and `scenario`.
@NullMarked
package yugma.report.story;

import org.jspecify.annotations.NullMarked;
