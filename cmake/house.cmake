# How the house is put together: a static library per room, a test program beside each library.

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fmax-errors=2)
else()
    add_compile_options(-ferror-limit=2 -Wno-unused-lambda-capture)
endif()
if(SX_SANITIZE)
    add_compile_options(-fsanitize=${SX_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${SX_SANITIZE})
    if(SX_SANITIZE MATCHES thread AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-Wno-tsan)  # Asio's fences; it does not rely on them alone
    endif()
endif()
add_link_options(-Wl,--build-id)  # by which a program knows what it kept itself
find_program(SX_MOLD mold)
if(SX_FUZZERS)
    add_compile_options(-fsanitize=fuzzer-no-link)
    add_compile_options(-fno-sanitize=function)  # clang 14 cannot compile coroutines with it
endif()
if(SX_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
include_directories(${CMAKE_SOURCE_DIR}/src)
add_compile_definitions(BOOST_ALLOW_DEPRECATED_HEADERS)

function(sx_precompile target)
    if(NOT SX_PCH)
        return()
    endif()
    if(target STREQUAL "platform_base")
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
        target_precompile_headers(${target} PRIVATE
            $<$<COMPILE_LANGUAGE:CXX>:<boost/describe/class.hpp$<ANGLE-R>>
            $<$<COMPILE_LANGUAGE:CXX>:<boost/describe/enum.hpp$<ANGLE-R>>
            $<$<COMPILE_LANGUAGE:CXX>:<boost/mp11/algorithm.hpp$<ANGLE-R>>
            $<$<COMPILE_LANGUAGE:CXX>:<chrono$<ANGLE-R>>
            $<$<COMPILE_LANGUAGE:CXX>:<functional$<ANGLE-R>>
            $<$<COMPILE_LANGUAGE:CXX>:<map$<ANGLE-R>>
            $<$<COMPILE_LANGUAGE:CXX>:<memory$<ANGLE-R>>
            $<$<COMPILE_LANGUAGE:CXX>:<optional$<ANGLE-R>>
            $<$<COMPILE_LANGUAGE:CXX>:<span$<ANGLE-R>>
            $<$<COMPILE_LANGUAGE:CXX>:<string$<ANGLE-R>>
            $<$<COMPILE_LANGUAGE:CXX>:<variant$<ANGLE-R>>
            $<$<COMPILE_LANGUAGE:CXX>:<vector$<ANGLE-R>>)
    else()
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
        target_precompile_headers(${target} REUSE_FROM platform_base)
    endif()
endfunction()

# Two checks that take a third of the time to compile with. The address sanitizer reports what is read through a
# null pointer anyway; bytes are cast to wider types only in the platform and the engine, which keep both.
function(sx_check_less target)
    if(SX_SANITIZE MATCHES undefined)
        target_compile_options(${target} PRIVATE -fno-sanitize=null,alignment)
    endif()
endfunction()

# Whether a room's tests are built. The thread sanitizer finds nothing where no thread is started or shared with,
# so its build has the tests of the rooms that include something of threads, and leaves out the others.
function(sx_is_tested result folder tests)
    set(${result} FALSE PARENT_SCOPE)
    if(NOT tests OR SX_FUZZERS)  # the tests are run as gcc builds them
        return()
    endif()
    file(GLOB sources ${folder}/*.cpp ${folder}/*.hpp)
    foreach(source IN LISTS sources)
        file(STRINGS ${source} found LIMIT_COUNT 1
            REGEX "#include (<(thread|future|mutex|shared_mutex|atomic|condition_variable)>|\"engine/threads/)")
        if(found OR NOT SX_SANITIZE MATCHES thread)
            set(${result} TRUE PARENT_SCOPE)
            return()
        endif()
    endforeach()
endfunction()

add_library(test_main STATIC EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/src/test_main.cpp)

# A static library from one folder's sources (sub-folders are rooms of their own) and, when it has
# *_test.cpp files, the program test_<name> that runs them.
function(sx_library name folder)
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.S)
    file(GLOB tests CONFIGURE_DEPENDS ${folder}/*_test.cpp)
    list(REMOVE_ITEM sources ${tests} "")
    if(sources)
        add_library(${name} STATIC ${sources})
        target_link_libraries(${name} PUBLIC ${ARGN})
        sx_precompile(${name})
    else()
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE ${ARGN})
    endif()
    sx_is_tested(is_tested ${folder} "${tests}")
    if(is_tested)
        add_executable(test_${name} ${tests})
        if("platform_privacy" IN_LIST ARGN)  # whoever keeps people needs keys
            target_sources(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/src/test_keys.cpp)
        endif()
        target_link_libraries(test_${name} PRIVATE test_main ${name} rapidcheck)
        # Not for every source: it names the checkout, and two checkouts could not share compiled objects.
        set_source_files_properties(${tests} PROPERTIES COMPILE_DEFINITIONS SX_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
        sx_precompile(test_${name})
        set_target_properties(test_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
        add_test(NAME ${name} COMMAND test_${name})
        set_property(GLOBAL APPEND PROPERTY SX_TESTS test_${name})
    endif()
endfunction()

# sx_platform(web LINKS wire ...): the folder src/platform/web as library platform_web. A bare name is a
# sibling; whatever holds "::" is a third party's target.
function(sx_platform name)
    cmake_parse_arguments(arg "" "" "LINKS" ${ARGN})
    list(TRANSFORM arg_LINKS PREPEND platform_ REGEX "^[a-z_/]+$")
    list(TRANSFORM arg_LINKS REPLACE "^(platform_.*)/" "\\1_")
    string(REPLACE "/" "_" target platform_${name})
    sx_library(${target} ${CMAKE_SOURCE_DIR}/src/platform/${name} ${arg_LINKS})
endfunction()

# sx_engine(search LINKS platform_codes ...): the folder src/engine/search as library engine_search.
function(sx_engine name)
    cmake_parse_arguments(arg "" "" "LINKS" ${ARGN})
    sx_library(engine_${name} ${CMAKE_SOURCE_DIR}/src/engine/${name} ${arg_LINKS})
endfunction()

# sx_kernel(topk avx2 -mavx2): src/engine/topk/kernel_avx2.cpp for processors that have more than all have,
# optimised in every build: the tests run it over millions of pairs. Which kernel runs is chosen at run time.
# g++ 12 finds its own _mm512_undefined_epi32 uninitialised (GCC bug 105593).
function(sx_kernel room name)
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
        set_source_files_properties(${CMAKE_SOURCE_DIR}/src/engine/${room}/kernel_${name}.cpp PROPERTIES
            COMPILE_OPTIONS "-O3;-Wno-uninitialized;${ARGN}" SKIP_PRECOMPILE_HEADERS ON)
    endif()
endfunction()

# A feature sees the whole platform except the sockets, and the face header of each feature it DEPENDS on;
# tools/house/includes.py holds it to that.
function(sx_feature name)
    cmake_parse_arguments(arg "" "" "DEPENDS" ${ARGN})
    list(TRANSFORM arg_DEPENDS PREPEND feature_)
    sx_library(feature_${name} ${CMAKE_SOURCE_DIR}/src/features/${name}
        platform_web platform_privacy platform_pages platform_jobs platform_courier platform_files
        platform_documents_sheets platform_holdings platform_review platform_codes ${arg_DEPENDS})
    set_property(GLOBAL APPEND PROPERTY SX_FEATURES feature_${name})
    sx_check_less(feature_${name})
    if(TARGET test_feature_${name})
        sx_check_less(test_feature_${name})
    endif()
endfunction()

# The program itself: src/app as a library for its tests, and main.
function(sx_app)
    get_property(features GLOBAL PROPERTY SX_FEATURES)
    sx_library(app_demo ${CMAKE_SOURCE_DIR}/src/app/demo ${features} platform_jobs platform_codes ZLIB::ZLIB)
    sx_library(app ${CMAKE_SOURCE_DIR}/src/app
        app_demo ${features} engine_requirements engine_screening engine_meaning engine_topk engine_allocation engine_learning engine_search platform_web_edge platform_jobs platform_codes Boost::program_options ZLIB::ZLIB)
    sx_check_less(app)
    sx_check_less(app_demo)
    if(TARGET test_app_demo)
        sx_check_less(test_app_demo)
        target_sources(test_app_demo PRIVATE ${CMAKE_SOURCE_DIR}/src/test_keys.cpp)
    endif()
    add_executable(shuangxuan ${CMAKE_SOURCE_DIR}/src/app/main/main.cpp)
    target_link_libraries(shuangxuan PRIVATE app)
    set_target_properties(shuangxuan PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
    sx_precompile(shuangxuan)
    # What the server starts to read a document: it knows nothing else, see docs/adr/0012.
    add_executable(document-reader ${CMAKE_SOURCE_DIR}/src/app/reader/main.cpp)
    target_link_libraries(document-reader PRIVATE platform_documents_sandbox)
    set_target_properties(document-reader PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
    sx_precompile(document-reader)
    add_dependencies(shuangxuan document-reader)
    if(TARGET test_platform_documents_extraction)
        add_dependencies(test_platform_documents_extraction document-reader)
    endif()
endfunction()

# A benchmark program from bench/<name>.cpp; bench/*.py run them beside their peers.
function(sx_bench name)
    if(SX_BENCH)
        add_executable(${name} ${CMAKE_SOURCE_DIR}/bench/${name}.cpp)
        target_link_libraries(${name} PRIVATE ${ARGN})
        set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
        set_property(GLOBAL APPEND PROPERTY SX_BENCHES ${name})
    endif()
endfunction()

# Lets a benchmark program know a peer's library, where ./dev bench has installed it: SX_FAISS is then 1, else 0.
function(sx_bench_peer name peer)
    if(SX_BENCH)
        find_package(OpenMP QUIET)  # which FAISS needs and does not look for
        find_package(${peer} QUIET)
        string(TOUPPER SX_${peer} known)
        target_compile_definitions(${name} PRIVATE ${known}=$<BOOL:${${peer}_FOUND}>)
        if(${peer}_FOUND)
            target_link_libraries(${name} PRIVATE ${peer})
        endif()
    endif()
endfunction()

# The same by the library's file: oneDNN's package looks for OpenCL, which is not wanted here.
function(sx_bench_library name library)
    if(SX_BENCH)
        find_library(${library}_library ${library})
        string(TOUPPER SX_${library} known)
        target_compile_definitions(${name} PRIVATE ${known}=$<BOOL:${${library}_library}>)
        if(${library}_library)
            target_link_libraries(${name} PRIVATE ${${library}_library})
        endif()
    endif()
endfunction()

# A libFuzzer program from fuzz/<name>.cpp.
function(sx_fuzz name)
    if(SX_FUZZERS)
        add_executable(${name} ${CMAKE_SOURCE_DIR}/fuzz/${name}.cpp)
        target_link_libraries(${name} PRIVATE ${ARGN})
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
        set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/fuzz)
    endif()
endfunction()

# `ninja unit_tests` builds every test program, `ninja bench_programs` what bench/ measures with.
function(sx_finish)
    get_property(tests GLOBAL PROPERTY SX_TESTS)
    add_custom_target(unit_tests DEPENDS ${tests})
    get_property(benches GLOBAL PROPERTY SX_BENCHES)
    add_custom_target(bench_programs DEPENDS ${benches})
endfunction()

# sx_embed(platform_store migrations FILES...): puts the files into the library and, with the header
# platform/base/embedded.hpp, lets it define `std::span<EmbeddedFile const> sx::embedded::migrations()`.
function(sx_embed target name)
    set(assembly ".section .rodata\n")
    set(declarations "")
    set(entries "")
    set(number 0)
    foreach(file ${ARGN})
        get_filename_component(short ${file} NAME)
        set(symbol "sx_${name}_${number}")
        string(APPEND assembly
            ".global ${symbol}\n.global ${symbol}_end\n${symbol}:\n.incbin \"${file}\"\n${symbol}_end:\n.byte 0\n")
        string(APPEND declarations "extern \"C\" char const ${symbol}[], ${symbol}_end[];\n")
        string(APPEND entries
            "        {\"${short}\", {${symbol}, std::size_t(${symbol}_end - ${symbol})}},\n")
        math(EXPR number "${number} + 1")
    endforeach()
    string(APPEND assembly ".section .note.GNU-stack,\"\",@progbits\n")
    set(folder ${CMAKE_BINARY_DIR}/embedded)
    file(CONFIGURE OUTPUT ${folder}/${name}.S CONTENT "${assembly}" @ONLY)
    file(CONFIGURE OUTPUT ${folder}/${name}.cpp CONTENT
"#include <array>
#include \"platform/base/embedded.hpp\"

${declarations}
namespace sx::embedded {

std::span<EmbeddedFile const> ${name}() {
    static std::array<EmbeddedFile, ${number}> const files{{
${entries}    }};
    return files;
}

}  // namespace sx::embedded
" @ONLY)
    set_source_files_properties(${folder}/${name}.S PROPERTIES OBJECT_DEPENDS "${ARGN}")
    target_sources(${target} PRIVATE ${folder}/${name}.S ${folder}/${name}.cpp)
endfunction()
