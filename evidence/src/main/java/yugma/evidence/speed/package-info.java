/// The loads behind `yugma speed`: what a thing of ours does in one second of processor time.
///
/// Read [yugma.evidence.speed.Load] and [yugma.evidence.speed.KernelLoad]. Depends on the kernel
/// and on physics.
@NullMarked
package yugma.evidence.speed;

import org.jspecify.annotations.NullMarked;
