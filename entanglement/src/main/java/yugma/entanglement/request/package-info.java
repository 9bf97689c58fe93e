// SPDX-License-Identifier: Apache-2.0
/// What is asked of an entanglement network.
///
/// Read [yugma.entanglement.request.Request], [yugma.entanglement.request.Delivery] and
/// [yugma.entanglement.request.Swapping]. Depends on the kernel.
@NullMarked
package yugma.entanglement.request;

import org.jspecify.annotations.NullMarked;
