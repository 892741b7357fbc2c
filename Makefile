# The two commands of a fresh machine with Swift: `make site` and `make test`.

LIBRARIES = libcmark-gfm-dev libcmark-gfm-extensions-dev
# The tests compare with the cmark-gfm program and the examples of GFM's specification; Deploy/test sends parts with rclone;
# test_hosts.py serves a site by nginx.
TEST_PACKAGES = cmark-gfm nginx rclone zstd
SWIFT = swift

.PHONY: site test lint format screenshots release bench clean

## Builds the program and this repository's own site, into Output/.
site: packages
	$(SWIFT) run sitegen build

## Checks the formatting, builds with warnings as errors, and runs every test, those of the pages in Chromium too.
test: packages test-packages lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	Deploy/test
	Tests/Browser/run

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

## Makes the pictures of the README anew, from the sample site.
screenshots: packages
	$(SWIFT) build --product sitegen
	Tests/Browser/run screenshots

## The program as CI and large sites want it: .build/release/sitegen
release: packages
	$(SWIFT) build --configuration release --product sitegen

## Measures the program beside Hugo and the cost of writing files; TOOLS="64 200" chooses the sizes of the sites.
bench:
	Benchmarks/run $(TOOLS)

clean:
	rm -rf .build .sitegen

.PHONY: packages test-packages
packages:
	@./Scripts/install-packages $(LIBRARIES)

test-packages:
	@./Scripts/install-packages $(TEST_PACKAGES)
