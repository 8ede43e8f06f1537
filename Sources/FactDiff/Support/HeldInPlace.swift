// Large values that stay where they are made: handing one on costs no copy.
import Synchronization

/// A member that gives its struct a fixed place in memory.
///
/// Swift passes a large struct to a method by its address, but takes a copy of it for that wherever the caller may change
/// it, some hundred bytes for each small question. A struct with an atomic member has no copies to be taken, so the
/// address is its own. Nothing is ever read or written here.
struct HeldInPlace: ~Copyable {
  private let anchor = Atomic<UInt8>(0)
}
