#pragma once
// Memo: what a stage made of an input before, by the input's fingerprint (DESIGN §3). Nothing in it
// is ever wrong, since the key stands for all that the value depends on; so nothing is invalidated,
// entries only grow old. May be used from several threads; two that miss at once both make.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/fingerprint.h"

namespace banxin {

// How often a memo was asked since it was made.
struct MemoCounts {
  std::string name;
  std::uint64_t hits = 0;
  std::uint64_t misses = 0;
  std::size_t bytes = 0;  // of what it holds, as its stage reckons them
};

template <typename Value>
class Memo {
 public:
  using Shared = std::shared_ptr<const Value>;

  // Never holds more than `most_bytes`: what does not fit is not kept.
  Memo(std::string name, std::size_t most_bytes)
      : name_(std::move(name)), most_bytes_(most_bytes) {}

  Shared find(const Fingerprint& key) {
    const std::lock_guard lock(mutex_);
    return find_locked(key);
  }

  // Each by its key, under one lock; null where there is none.
  std::vector<Shared> find_all(const std::vector<Fingerprint>& keys) {
    std::vector<Shared> found(keys.size());
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < keys.size(); ++i) found[i] = find_locked(keys[i]);
    return found;
  }

  // The value of the key, which `make` makes if it is not known; `bytes_of` as of keep().
  template <typename Make, typename BytesOf>
  Shared get(const Fingerprint& key, const Make& make, const BytesOf& bytes_of) {
    if (auto known = find(key)) return known;
    Value value = make();
    const std::size_t bytes = bytes_of(static_cast<const Value&>(value));
    return keep(key, std::move(value), bytes);
  }

  // `bytes`: about what the value takes.
  Shared keep(const Fingerprint& key, Value value, std::size_t bytes) {
    auto shared = std::make_shared<const Value>(std::move(value));
    bytes += kEntryBytes;
    const std::lock_guard lock(mutex_);
    if (bytes_ + bytes > most_bytes_) return shared;
    const auto [entry, added] = entries_.try_emplace(key, Entry{shared, bytes, generation_});
    if (added) bytes_ += bytes;
    return entry->second.value;
  }

  // A build begins. What none of the last builds used goes; of a memo that is nearly full, what the
  // last one did not use.
  void age() {
    const std::lock_guard lock(mutex_);
    ++generation_;
    const bool full = bytes_ > most_bytes_ / 4 * 3;
    if (!full && generation_ % kBuildsASweep != 0) return;
    const std::uint64_t oldest = full ? 1 : kBuildsKept;
    std::erase_if(entries_, [&](const auto& entry) {
      const bool old = entry.second.used + oldest < generation_;
      if (old) bytes_ -= entry.second.bytes;
      return old;
    });
  }

  MemoCounts counts() const {
    const std::lock_guard lock(mutex_);
    return {name_, hits_, misses_, bytes_};
  }

 private:
  static constexpr std::size_t kEntryBytes = 128;
  static constexpr std::uint64_t kBuildsKept = 24;
  static constexpr std::uint64_t kBuildsASweep = 8;

  struct Entry {
    Shared value;
    std::size_t bytes = 0;
    std::uint64_t used = 0;  // the generation of its last use
  };
  struct KeyHash {
    std::size_t operator()(const Fingerprint& key) const {
      return static_cast<std::size_t>(key.low);
    }
  };

  // REQUIRES that the mutex is held.
  Shared find_locked(const Fingerprint& key) {
    const auto found = entries_.find(key);
    if (found == entries_.end()) {
      ++misses_;
      return nullptr;
    }
    ++hits_;
    found->second.used = generation_;
    return found->second.value;
  }

  const std::string name_;
  const std::size_t most_bytes_;
  mutable std::mutex mutex_;
  std::unordered_map<Fingerprint, Entry, KeyHash> entries_;
  std::size_t bytes_ = 0;
  std::uint64_t generation_ = 0;
  std::uint64_t hits_ = 0;
  std::uint64_t misses_ = 0;
};

}  // namespace banxin
