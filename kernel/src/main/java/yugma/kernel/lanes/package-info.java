/// Word kernels of post-processing: exclusive or, parity and counts of ones over ranges of 64-bit
/// words, on the processor's vector lanes or without them.
///
/// Read [yugma.kernel.lanes.Lanes]. The only package that uses the Vector API, an incubating module
/// of the JDK; a Java that lacks it takes the scalar twin, with equal results. Depends on the JDK
/// alone.
@NullMarked
package yugma.kernel.lanes;

import org.jspecify.annotations.NullMarked;
