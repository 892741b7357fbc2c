// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with, and why.
let swiftSettings: [SwiftSetting] = [
  // A warning that is allowed to stay is a warning that hides the next one.
  .treatAllWarnings(as: .error),
  // `any P` shows where a value is boxed (SE-0335).
  .enableUpcomingFeature("ExistentialAny"),
  // A dependency is an implementation detail unless an import says otherwise (SE-0409).
  .enableUpcomingFeature("InternalImportsByDefault"),
  // A file sees only the members of the modules it imports (SE-0444), so the list of
  // imports tells what a file depends on; HouseTests reads that list.
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Whether the tests run at full length, as in continuous integration.
///
/// What an optimised program saves of their time is more than the optimisation takes. Else the program is built as soon
/// as it can be.
let runsLongTests = Context.environment["SITEGEN_TESTS"] == "long"

/// What the targets of the program are compiled with besides: where the compiler can't vouch for memory, as in calls
/// of C, the code must say `unsafe` (SE-0458), so that a reader knows where to look.
let programSettings = swiftSettings + [.strictMemorySafety()] + (runsLongTests ? [.unsafeFlags(["-O"])] : [])
let programCSettings: [CSetting] = runsLongTests ? [.unsafeFlags(["-O2"])] : []

let package = Package(
  name: "sitegen",
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    // Exact versions, since there is no Package.resolved to pin them, and messages depend on the words of Yams' errors.
    // The command line: options, help, completions. ARCHITECTURE.md says why for each of these.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // What it links stands at SitegenKit: a system library of SwiftPM's has no place for archives.
    .systemLibrary(
      name: "CCMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    // Compresses whole pages, several times as fast as zlib; linked as an archive too.
    .systemLibrary(name: "CDeflate", providers: [.apt(["libdeflate-dev"])]),
    // Linux calls that Swift's Glibc module does not show.
    .target(name: "CSystem", exclude: ["Static"], cSettings: programCSettings),
    // Letters, compression and PNG for social cards. The libraries become part of the program, so that one program makes the
    // same bytes everywhere and needs none of them where it runs. Its checksums are libdeflate's, which SitegenKit links.
    .target(
      name: "CDrawing", exclude: ["Font"],
      cSettings: [.unsafeFlags(["-isystem", "/usr/include/freetype2"])] + programCSettings,
      linkerSettings: [
        .linkedLibrary(":libfreetype.a"), .linkedLibrary(":libpng16.a"), .linkedLibrary(":libbrotlidec.a"),
        .linkedLibrary(":libbrotlicommon.a"), .linkedLibrary(":libz.a"), .linkedLibrary("m"),
      ]),
    // The files of Templates/ and Starter/, inside the program. `make reference` lists them anew.
    .target(name: "EmbeddedFiles", exclude: ["Starter"]),
    .target(
      name: "SitegenKit",
      dependencies: [
        "CCMarkGFM", "CDeflate", "CDrawing", "CSystem", "EmbeddedFiles",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: programSettings,
      // A part of the program, as FreeType is: a package of the program needs nothing but the C library.
      linkerSettings: [
        .linkedLibrary(":libcmark-gfm-extensions.a"), .linkedLibrary(":libcmark-gfm.a"),
        .linkedLibrary(":libdeflate.a"),
      ]
    ),
    // What changes a site's sources: new sites and entries, imports, renamings, fixes.
    .target(name: "SitegenAuthoring", dependencies: ["SitegenKit"], swiftSettings: programSettings),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "SitegenAuthoring", "SitegenKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: programSettings,
      // Of the machine where it runs the released program wants glibc alone: the folder leads to the archive of the C++
      // library, which ICU in Foundation needs; lld reads it from there wherever it is named.
      linkerSettings: [
        .unsafeFlags(
          [
            "-use-ld=lld", "-L\(Context.packageDirectory)/Sources/CSystem/Static", "-Xclang-linker", "-static-libgcc",
          ], .when(configuration: .release))
      ]
    ),
    // What the tests of all targets need.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swiftSettings),
    .testTarget(
      name: "SitegenKitTests",
      dependencies: [
        "SitegenAuthoring", "SitegenKit", "TestSupport",
        // What the program's own rendering of templates is compared with.
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: swiftSettings
    ),
    // These run the built program, so they depend on it.
    .testTarget(
      name: "SitegenTests",
      dependencies: ["sitegen", "SitegenKit", "TestSupport"],
      swiftSettings: swiftSettings
    ),
  ]
)
