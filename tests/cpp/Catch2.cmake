# Catch2::Catch2WithMain, from the two source files in GRADUS_CATCH2 (they also build to
# WebAssembly, which installed libraries do not), or else as installed.
set(GRADUS_CATCH2 "" CACHE PATH "Folder of catch_amalgamated.{hpp,cpp}")
if(DEFINED ENV{GRADUS_CATCH2})
  set_property(CACHE GRADUS_CATCH2 PROPERTY VALUE "$ENV{GRADUS_CATCH2}")
endif()

if(NOT GRADUS_CATCH2)
  find_package(Catch2 3 REQUIRED)
  return()
endif()

# Tests include Catch2 as it is installed; these headers lead to the one file.
set(catch2_include ${PROJECT_BINARY_DIR}/catch2_include)
foreach(
  header
  catch_all
  catch_approx
  catch_get_random_seed
  catch_message
  catch_template_test_macros
  catch_test_macros
  catch_tostring
  benchmark/catch_benchmark
  generators/catch_generators
  generators/catch_generators_all
  generators/catch_generators_adapters
  generators/catch_generators_random
  generators/catch_generators_range
  matchers/catch_matchers
  matchers/catch_matchers_all
  matchers/catch_matchers_exception
  matchers/catch_matchers_floating_point
  matchers/catch_matchers_predicate
  matchers/catch_matchers_range_equals
  matchers/catch_matchers_string
  matchers/catch_matchers_templated
  matchers/catch_matchers_vector
)
  file(CONFIGURE OUTPUT ${catch2_include}/catch2/${header}.hpp
       CONTENT "#pragma once\n#include <catch_amalgamated.hpp>  // IWYU pragma: export\n")
endforeach()

add_library(catch2_with_main STATIC ${GRADUS_CATCH2}/catch_amalgamated.cpp)
add_library(Catch2::Catch2WithMain ALIAS catch2_with_main)
target_include_directories(catch2_with_main SYSTEM PUBLIC ${GRADUS_CATCH2} ${catch2_include})
if(EMSCRIPTEN)
  target_compile_options(catch2_with_main PRIVATE -fwasm-exceptions)
endif()
