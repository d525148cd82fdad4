#include "build/loaded_code.h"

#include <elf.h>
#include <link.h>

#include <cstring>
#include <set>
#include <string>
#include <string_view>

#include "sources/read_text.h"

namespace banxin {
namespace {

constexpr std::size_t round_to_word(std::size_t size) { return (size + 3) / 4 * 4; }

// The note NT_GNU_BUILD_ID among those of a segment; empty: there is none.
std::string_view build_id_in(std::string_view notes) {
  while (notes.size() >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) head{};
    std::memcpy(&head, notes.data(), sizeof head);
    const std::size_t name = sizeof head, id = name + round_to_word(head.n_namesz);
    if (id + head.n_descsz > notes.size()) break;
    if (head.n_type == NT_GNU_BUILD_ID &&
        notes.substr(name, head.n_namesz) == std::string_view("GNU", 4)) {
      return notes.substr(id, head.n_descsz);
    }
    notes.remove_prefix(std::min(notes.size(), id + round_to_word(head.n_descsz)));
  }
  return {};
}

// Of one object; its file's bytes where the linker was told to leave the id out.
std::string identify(const dl_phdr_info& object) {
  for (std::size_t i = 0; i < object.dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = object.dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    const auto* const notes = reinterpret_cast<const char*>(object.dlpi_addr + segment.p_vaddr);
    const std::string_view id = build_id_in({notes, segment.p_memsz});
    if (!id.empty()) return std::string(id);
  }
  const std::string name = object.dlpi_name;
  const auto bytes = read_file(name.empty() ? "/proc/self/exe" : name);
  return bytes ? to_string(hash_bytes(*bytes)) : name;
}

bool is_kernels(const dl_phdr_info& object) {
  return std::string_view(object.dlpi_name).find("linux-vdso") != std::string_view::npos;
}

}  // namespace

Fingerprint loaded_code() {
  std::set<std::string> ids;
  ::dl_iterate_phdr(
      [](dl_phdr_info* object, std::size_t, void* found) {
        if (!is_kernels(*object))
          static_cast<std::set<std::string>*>(found)->insert(identify(*object));
        return 0;
      },
      &ids);
  FingerprintBuilder builder;
  for (const std::string& id : ids) builder.add(id);
  return builder.finish();
}

}  // namespace banxin
