/// Files of programs, read by what their names end in.
///
/// Read [yugma.computing.program.ProgramFile]. Depends on `run` and on the languages.
@NullMarked
package yugma.computing.program;

import org.jspecify.annotations.NullMarked;
