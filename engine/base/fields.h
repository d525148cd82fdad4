#pragma once
// Values list their fields once: `auto fields() const { return std::tie(a, b); }`. Fingerprints and
// dumps walk that list; a member that was added to the struct and not to the list does not compile.
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

namespace banxin {

template <typename T>
concept HasFields = requires(const T& value) {
  value.fields();
};

namespace detail {

struct AnyMember {
  template <typename T>
  operator T() const;  // never defined: only asked whether it would convert
};

template <typename T, std::size_t... I>
constexpr bool initializable_with(std::index_sequence<I...>) {
  return requires { T{(void(I), AnyMember{})...}; };
}

template <typename T, std::size_t N = 0>
constexpr std::size_t member_count() {
  if constexpr (initializable_with<T>(std::make_index_sequence<N + 1>{})) {
    return member_count<T, N + 1>();
  } else {
    return N;
  }
}

}  // namespace detail

// Whether T::fields() names every member of the aggregate T.
template <HasFields T>
constexpr bool lists_every_field = std::is_aggregate_v<T>&& detail::member_count<T>() ==
                                   std::tuple_size_v<decltype(std::declval<const T&>().fields())>;

}  // namespace banxin
