#pragma once
// Messages between a run and its workers: a length of four bytes, little-endian, then the message.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace banxin {

// Writes a message whole. False: the other end is gone.
bool send_message(int channel, std::string_view message);

// Gathers messages from what a channel holds.
class MessageReader {
 public:
  explicit MessageReader(int channel) : channel_(channel) {}

  // ended: the other end is gone; garbled: it sends what is no message.
  enum class Read { some, nothing_yet, ended, garbled };
  // Reads once; waits if the channel does.
  Read read();
  // The next message that is whole.
  std::optional<std::string> next();

 private:
  int channel_;
  std::string bytes_;
};

}  // namespace banxin
