import { z } from 'zod'

// Zod compiles checks with `new Function` where it may. The page's policy forbids that and would report the attempt,
// so the compiler is off before the first schema is made. Everything takes `z` from here.
z.config({ jitless: true })

export { z }
