import { createContext, useContext } from 'react'
import type { Country } from '../../preload/contract/practice.ts'

const CountryContext = createContext<Country>('other')

/** The practice's country decides how days are typed and shown. */
export const CountryProvider = CountryContext.Provider
export const useCountry = (): Country => useContext(CountryContext)
