#pragma once

namespace truvamate {

/// Holds this process to 3 GB of address space, no core file and no writing of files. Does nothing where the
/// system has no such limits, and under a sanitizer, which reserves terabytes.
void limitProcess();

/// The system ends this process once it has used that many more seconds of processor time.
void allowProcessorTime(int seconds);

} // namespace truvamate
