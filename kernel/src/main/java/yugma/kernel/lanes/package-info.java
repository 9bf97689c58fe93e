/// Kernels on the processor's vector lanes or without them: exclusive or, parity and counts of ones
/// over ranges of 64-bit words; mixtures and turns of complex numbers.
///
/// Read [yugma.kernel.lanes.Lanes] for words, [yugma.kernel.lanes.ComplexLanes] for long rows of
/// complex numbers and [yugma.kernel.lanes.TileLanes] for blocks of them in the cache. The only
/// package that uses the Vector API, an incubating module of the JDK; a Java that lacks it takes
/// the scalar twin, with equal results. Depends on the JDK alone.
@NullMarked
package yugma.kernel.lanes;

import org.jspecify.annotations.NullMarked;
