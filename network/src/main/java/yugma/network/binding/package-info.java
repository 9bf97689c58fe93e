/// What limits a request for pairs, by closed forms, and what would lift it.
///
/// Read [yugma.network.binding.Binding], [yugma.network.binding.Bottleneck] and
/// [yugma.network.binding.Estimate]. Estimates know hardware as it is in the file, not what a run
/// drew, so that no seed changes them. They count neither cut-offs nor test rounds, take every
/// recipe of distillation for DEJMPS, and the first path of a request by itself. Depends on
/// `pairs`, `scenario` and the entanglement module.
@NullMarked
package yugma.network.binding;

import org.jspecify.annotations.NullMarked;
