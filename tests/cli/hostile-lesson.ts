import { hostileAddresses } from '@marginalia/core/testing';
import { hostileMarkup } from '../fuzz/hostile-markup.ts';

/** A lesson that tries to run something or to fetch something, by every door of the format. */
export function hostileLesson(): string {
  const links = hostileAddresses.map(
    (address) => `[a](<${address.replaceAll('\n', ' ')}>) ![b](<${address.replaceAll('\n', ' ')}>)`,
  );
  return [doors, ...hostileMarkup, ...links].join('\n\n');
}

const doors = `---
title: "</title><script>top.ran=1</script>"
id: hostile
language: 'en" onload="top.ran=1'
summary: <img src=x onerror=top.ran=1>
authors: ["<script>top.ran=1</script>"]
license: <svg onload=top.ran=1>
---

## <script>top.ran=1</script> and [a](javascript:top.ran=1)
<!-- section id=s"onclick=top.ran=1 -->

<script>top.ran=1</script> <img src=x onerror="top.ran=1"> <svg/onload=top.ran=1>

[one](javascript:top.ran=1) [two](java&#10;script:top.ran=1) [three](data:text/html,<script>top.ran=1</script>)
[four](media/evil.html) [five](media/evil.svg) [six](../korea-1950/index.html) [seven](//a.example/x)
[eight](vbscript:x) [nine](<media/evil.html?x#y>) [ten](#" onclick="top.ran=1)

![p](https://a.example/spy.png) ![q](media/evil.svg) ![r](media/passwd.png) ![s](//a.example/s.png) ![t](data:image/svg+xml,<svg/onload=top.ran=1>)

A marker.[^a"onclick=top.ran=1] Another.[^b]

[^a"onclick=top.ran=1]: <iframe src="javascript:top.ran=1"></iframe>

[^b]: <style>@import "https://a.example/x.css";</style>

### <b onclick=top.ran=1>Pick</b>
<!-- exercise id=x type=choice section=s -->

- [x] <script>top.ran=1</script>
- [ ] [x](javascript:top.ran=1)

> [!TIP]
> <script>top.ran=1</script>
`;
