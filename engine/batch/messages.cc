#include "batch/messages.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>

namespace banxin {
namespace {

constexpr std::size_t kHead = 4;
constexpr std::uint32_t kLongest = 64U << 20U;  // bytes: more is no answer of a sane worker

std::uint32_t length_at_head(const std::string& bytes) {
  std::uint32_t length = 0;
  for (std::size_t i = kHead; i-- > 0;) {
    length = (length << 8U) | static_cast<unsigned char>(bytes[i]);
  }
  return length;
}

}  // namespace

bool send_message(int channel, std::string_view message) {
  std::string bytes;
  for (std::size_t i = 0; i < kHead; ++i) {
    bytes.push_back(static_cast<char>(message.size() >> (8 * i)));
  }
  bytes += message;
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t sent = ::send(channel, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return false;
    at += static_cast<std::size_t>(sent);
  }
  return true;
}

MessageReader::Read MessageReader::read() {
  std::array<char, 65536> chunk;
  const ssize_t got = ::recv(channel_, chunk.data(), chunk.size(), 0);
  if (got < 0 && (errno == EINTR || errno == EAGAIN)) return Read::nothing_yet;
  if (got <= 0) return Read::ended;
  bytes_.append(chunk.data(), static_cast<std::size_t>(got));
  return bytes_.size() >= kHead && length_at_head(bytes_) > kLongest ? Read::garbled : Read::some;
}

std::optional<std::string> MessageReader::next() {
  if (bytes_.size() < kHead || bytes_.size() - kHead < length_at_head(bytes_)) return std::nullopt;
  const std::size_t length = length_at_head(bytes_);
  std::string message = bytes_.substr(kHead, length);
  bytes_.erase(0, kHead + length);
  return message;
}

}  // namespace banxin
