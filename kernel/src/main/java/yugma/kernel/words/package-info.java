/// Words that people type, and what they meant by them.
///
/// Read [yugma.kernel.words.Nearest]. Depends on the JDK alone.
@NullMarked
package yugma.kernel.words;

import org.jspecify.annotations.NullMarked;
