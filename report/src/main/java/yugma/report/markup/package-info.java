/// Elements of a page, written so that a strict parser of XML and a browser read the same.
///
/// Read [yugma.report.markup.Element], then [yugma.report.markup.SafeText]. Whatever comes from
/// files is text and leaves escaped; no attribute can name another file or host. Depends on the JDK
/// alone.
@NullMarked
package yugma.report.markup;

import org.jspecify.annotations.NullMarked;
