/// What is wrong with the text of a program, and where.
///
/// Read [yugma.computing.source.Problem] and [yugma.computing.source.SourceException]. Depends on
/// the JDK alone.
@NullMarked
package yugma.computing.source;

import org.jspecify.annotations.NullMarked;
