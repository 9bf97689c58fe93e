/// The `yugma` command: one class per verb.
///
/// Read [yugma.cli.Main], [yugma.cli.Console] and [yugma.cli.Exit]. Depends on report, on evidence,
/// on network, on kme, on the kernel and on picocli.
@NullMarked
package yugma.cli;

import org.jspecify.annotations.NullMarked;
