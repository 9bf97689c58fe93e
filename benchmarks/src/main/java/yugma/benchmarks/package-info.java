/// The loads of `yugma speed` and the kernel's hot loops under JMH, in forks of their own.
///
/// Read [yugma.benchmarks.EventLoopBenchmark] and [yugma.benchmarks.LanesBenchmark]. From the root
/// of the repository, on JDK 25 or later:
///
/// ```
/// mvn -q package dependency:copy-dependencies -pl benchmarks -am -DskipTests
/// java -cp 'benchmarks/target/classes:benchmarks/target/dependency/*' org.openjdk.jmh.Main EventLoop
/// ```
///
/// `-h` instead of `EventLoop` lists JMH's options. JMH reports wall time, which equals processor
/// time on an idle machine only; `yugma speed` measures processor time. `-prof gc` tells what an
/// operation takes from the heap. Depends on evidence.
@NullMarked
package yugma.benchmarks;

import org.jspecify.annotations.NullMarked;
